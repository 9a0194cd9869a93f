package dev.localization.pipeline.packed;

import java.util.Arrays;

/** Writes numbers and texts in as few bytes as is easily done; {@link PackedReader} reads them. */
public final class PackedWriter {
  private static final int LONGEST_NUMBER = 5;

  private byte[] bytes = new byte[64];
  private int length;

  /** How many bytes were written. */
  public int length() {
    return length;
  }

  /** All that was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Any number, seven bits a byte, the low ones first; few for a small one that is not negative.
   */
  public void number(int number) {
    reserve(LONGEST_NUMBER);
    int rest = number;
    while (rest >>> 7 != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Any text, lone surrogates included; a byte a character where that suffices. */
  public void text(String text) {
    boolean isWide = isWide(text);
    number((text.length() << 1) | (isWide ? 1 : 0));
    reserve(isWide ? text.length() * 2 : text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isWide) {
        bytes[length++] = (byte) (text.charAt(i) >>> 8);
      }
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }
}
