package dev.localization.pipeline.format.table;

/**
 * A cell of a row.
 *
 * @param start first character in the document, an opening quote included
 * @param end after the last, a closing quote included
 * @param text decoded; its lines end with LF
 */
record Cell(int start, int end, String text) {}
