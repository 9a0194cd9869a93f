package dev.localization.pipeline.format.subtitle;

/**
 * A line of a document, without what ends it (LF, CR LF or CR).
 *
 * @param start first character
 * @param end after the last
 * @param number from 1
 * @param text its characters
 */
record Line(int start, int end, int number, String text) {
  private static final String ARROW = "-->";

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether players take it for the times of a cue. */
  boolean hasArrow() {
    return text.contains(ARROW);
  }
}
