package dev.localization.pipeline.format.po;

/** Replaces a stretch of a document. */
record Splice(int start, int end, String replacement) {}
