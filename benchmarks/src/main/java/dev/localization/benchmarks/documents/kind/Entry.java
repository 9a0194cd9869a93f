package dev.localization.benchmarks.documents.kind;

/** A text with its key; the number counts from 0. */
public record Entry(int number, String key, String text) {}
