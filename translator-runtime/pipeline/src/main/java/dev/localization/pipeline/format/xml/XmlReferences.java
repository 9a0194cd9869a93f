package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.Map;

/** Character references and the five predefined entities (XML 1.0, sections 4.1 and 4.6). */
public final class XmlReferences {
  private static final Map<String, String> PREDEFINED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private XmlReferences() {}

  /**
   * The characters that a stretch of a document stands for.
   *
   * @throws InvalidDocumentException when it holds another entity, or an ampersand that begins none
   */
  public static String decode(SourceText source, int from, int to) throws InvalidDocumentException {
    String text = source.text();
    int at = text.indexOf('&', from);
    if (at < 0 || at >= to) {
      return text.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from);
    int copied = from;
    while (at >= 0 && at < to) {
      int end = text.indexOf(';', at);
      String name = end < 0 || end >= to ? "" : text.substring(at + 1, end);
      String character = name.startsWith("#") ? numbered(name) : PREDEFINED.getOrDefault(name, "");
      if (character.isEmpty()) {
        throw new InvalidDocumentException(
            source.line(at),
            name.isEmpty() || name.length() > 32
                ? "an ampersand begins no reference"
                : "the entity &" + name + "; is not declared",
            "write &amp; for the character &");
      }
      out.append(text, copied, at).append(character);
      copied = end + 1;
      at = text.indexOf('&', copied);
    }
    return out.append(text, copied, to).toString();
  }

  /** Text as it is written between tags. */
  public static String encodeText(String text) {
    // The last of "]]>" must not stand as itself.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Text as it is written in a value between quotation marks. */
  public static String encodeAttribute(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }

  private static String numbered(String name) {
    boolean hex = name.startsWith("#x");
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return isCharacter(code) ? Character.toString(code) : "";
    } catch (NumberFormatException notOne) {
      return "";
    }
  }

  // Production 2 of XML 1.0.
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
