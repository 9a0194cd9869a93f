package dev.localization.pipeline.packed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads what a {@link PackedWriter} wrote. */
public final class PackedReader {
  private final byte[] bytes;
  private int at;

  /**
   * A reader of what was written.
   *
   * @param at where it begins
   */
  public PackedReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next number. */
  public int number() {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  /** The next text. */
  public String text() {
    int head = number();
    int length = head >>> 1;
    return (head & 1) == 0 ? narrow(length) : wide(length);
  }

  /** A stretch of a document, of which its begin after a place and its length were written. */
  public String text(String document, int place) {
    int start = place + number();
    return document.substring(start, start + number());
  }

  private String narrow(int length) {
    at += length;
    return new String(bytes, at - length, length, ISO_8859_1);
  }

  private String wide(int length) {
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
      at += 2;
    }
    return new String(characters);
  }
}
