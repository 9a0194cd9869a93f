package dev.localization.pipeline.document;

/**
 * A property and where its value stands.
 *
 * @param string key and decoded value
 * @param start first character of the value
 * @param end after the last, before the line ends
 */
record Property(DocumentString string, int start, int end) {}
