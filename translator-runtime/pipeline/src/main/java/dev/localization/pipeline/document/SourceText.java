package dev.localization.pipeline.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a document. Decoding and encoding are exact inverses: a byte order mark is a
 * character of the text.
 */
public final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PIECE = 1 << 13;

  private final String text;
  private final Charset charset;
  private final boolean escapesNonAscii;
  private final boolean usesCrLf;

  /**
   * A document.
   *
   * @param text every character, a byte order mark included
   * @param charset how it is encoded
   */
  public SourceText(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
    this.escapesNonAscii =
        text.contains("\\u") && text.chars().skip(begin()).allMatch(c -> c < 0x80);
    this.usesCrLf = text.contains("\r\n");
  }

  /** UTF-8 (RFC 3629), malformed bytes refused with their line. */
  public static SourceText utf8(byte[] bytes, DocumentLimits limits)
      throws InvalidDocumentException {
    if (bytes.length > limits.maxBytes()) {
      throw new InvalidDocumentException(
          0,
          "the document has %d bytes, at most %d are allowed"
              .formatted(bytes.length, limits.maxBytes()),
          "split it");
    }
    Optional<String> text = decodeUtf8(bytes);
    if (text.isEmpty()) {
      throw notUtf8(bytes);
    }
    return new SourceText(text.get(), StandardCharsets.UTF_8);
  }

  /** UTF-8 text; empty when the bytes are none. */
  public static Optional<String> decodeUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Where the document begins, after a byte order mark. */
  public int begin() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Line of a position, from 1. CR LF, LF and CR end a line. */
  public int line(int position) {
    return new LineCounter(this).at(position);
  }

  /** Every character, a byte order mark included. */
  public String text() {
    return text;
  }

  /** How it is encoded. */
  public Charset charset() {
    return charset;
  }

  /** Whether characters beyond ASCII are written as escapes here, if at all. */
  public boolean escapesNonAscii() {
    return escapesNonAscii;
  }

  /** Whether CR LF ends a line here. */
  public boolean usesCrLf() {
    return usesCrLf;
  }

  /** Every character as bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + text.length() / 8);
    // A piece at a time: String.getBytes takes two or three bytes a character before it is done.
    try (Writer writer = new OutputStreamWriter(out, charset)) {
      for (int from = 0; from < text.length(); from += PIECE) {
        writer.write(text, from, Math.min(PIECE, text.length() - from));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Other characters in the same encoding, as they are read once they are written in it. */
  public SourceText with(String other) {
    // UTF-8 has bytes for every character but half a surrogate pair.
    if (charset.equals(StandardCharsets.UTF_8) && !holdsHalf(other)) {
      return new SourceText(other, charset);
    }
    String again = new String(other.getBytes(charset), charset);
    return new SourceText(again.equals(other) ? other : again, charset);
  }

  private static boolean holdsHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static InvalidDocumentException notUtf8(byte[] bytes) {
    if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)) {
      return new InvalidDocumentException(1, "the document is UTF-16", "save it as UTF-8");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult ignored = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    assert ignored.isError();
    String before = out.flip().toString();
    int line = new SourceText(before, StandardCharsets.UTF_8).line(before.length());
    return new InvalidDocumentException(
        line, "byte %d is not UTF-8".formatted(in.position()), "save the document as UTF-8");
  }
}
