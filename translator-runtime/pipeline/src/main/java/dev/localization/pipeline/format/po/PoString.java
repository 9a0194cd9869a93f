package dev.localization.pipeline.format.po;

/**
 * A string of an entry, which may be written as several literals.
 *
 * @param start the quote that opens the first literal
 * @param contentStart as {@code start}, or the second literal when the first is empty and only
 *     there to let the text begin on a line of its own
 * @param end after the quote that closes the last literal
 * @param literals how many there are, from 1
 * @param text decoded
 */
record PoString(int start, int contentStart, int end, int literals, String text) {
  /** Whether the text begins on a line of its own. */
  boolean isWrapped() {
    return contentStart > start;
  }
}
