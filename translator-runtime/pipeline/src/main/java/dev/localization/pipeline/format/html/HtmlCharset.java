package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a document are read: as UTF-8 with a byte order mark, or as a {@code meta}
 * element in the first 1024 bytes says (WHATWG HTML, section 13.2.3.2), or else as UTF-8. Any
 * encoding will do that extends ASCII and gives the same bytes again.
 */
final class HtmlCharset {
  private static final int LOOKED_THROUGH = 1024;
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta(?=[\\s/])[^>]*?[\\s\"';]charset\\s*+=\\s*+[\"']?+([\\w:.-]++)",
          Pattern.CASE_INSENSITIVE);

  private HtmlCharset() {}

  static SourceText decode(byte[] source, DocumentLimits limits) throws InvalidDocumentException {
    Optional<String> declared = declared(source);
    if (declared.isEmpty() || source.length > limits.maxBytes()) {
      return SourceText.utf8(source, limits);
    }
    String name = declared.get();
    Charset charset = charset(name);
    SourceText text = new SourceText(new String(source, charset), charset);
    if (!Arrays.equals(text.bytes(), source)) {
      throw unreadable("the bytes are not in the declared encoding " + name);
    }
    return text;
  }

  private static Optional<String> declared(byte[] source) {
    boolean isMarked =
        source.length > 2 && (source[0] & 0xFF) == 0xEF && (source[1] & 0xFF) == 0xBB;
    int length = Math.min(source.length, LOOKED_THROUGH);
    String head = new String(source, 0, length, StandardCharsets.ISO_8859_1);
    if (isMarked || head.startsWith("<?xml")) {
      return Optional.empty();
    }
    Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
    return meta.find()
        ? Optional.of(meta.group(1).toLowerCase(Locale.ROOT)).filter(name -> !isUnicode(name))
        : Optional.empty();
  }

  // A document whose meta element can be read is not in UTF-16, whatever it says.
  private static boolean isUnicode(String name) {
    return name.equals("utf8") || name.startsWith("utf-") || name.startsWith("unicode");
  }

  private static Charset charset(String name) throws InvalidDocumentException {
    // WHATWG Encoding, section 4.2: these are other names for it.
    String meant =
        switch (name) {
          case "iso-8859-1",
              "iso8859-1",
              "latin1",
              "l1",
              "ascii",
              "us-ascii",
              "cp1252",
              "x-cp1252" ->
              "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "gb2312" -> "gbk";
          case "x-sjis", "shift-jis", "shift_jis" -> "windows-31j";
          default -> name;
        };
    try {
      if (Charset.isSupported(meant) && extendsAscii(Charset.forName(meant))) {
        return Charset.forName(meant);
      }
    } catch (IllegalCharsetNameException none) {
      throw unreadable("the declared encoding " + name + " is none");
    }
    throw unreadable("the declared encoding " + name + " is not supported");
  }

  private static boolean extendsAscii(Charset charset) {
    String markup = "<meta charset=\"a-z0-9\">&;{}";
    return charset.canEncode()
        && Arrays.equals(markup.getBytes(charset), markup.getBytes(StandardCharsets.US_ASCII));
  }

  private static InvalidDocumentException unreadable(String reason) {
    return new InvalidDocumentException(0, reason, "save the document as UTF-8, and declare it");
  }
}
