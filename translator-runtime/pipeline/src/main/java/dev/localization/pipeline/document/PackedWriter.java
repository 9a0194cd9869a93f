package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** Writes numbers and texts in as few bytes as is easily done; {@link PackedReader} reads them. */
final class PackedWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  int length() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /**
   * Any number, seven bits a byte, the low ones first; few for a small one that is not negative.
   */
  void number(int number) {
    int rest = number;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Any text, lone surrogates included; a byte a character where that suffices. */
  void text(String text) {
    boolean isWide = isWide(text);
    number((text.length() << 1) | (isWide ? 1 : 0));
    if (!isWide) {
      out.writeBytes(text.getBytes(ISO_8859_1));
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      out.write(text.charAt(i) >>> 8);
      out.write(text.charAt(i));
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
