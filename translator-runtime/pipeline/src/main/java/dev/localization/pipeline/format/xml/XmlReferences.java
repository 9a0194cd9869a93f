package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references and the five predefined entities (XML 1.0, sections 4.1 and 4.6). */
public final class XmlReferences {
  private static final Map<String, String> PREDEFINED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private static final Pattern NUMBER =
      Pattern.compile("#(?:x0*+([0-9a-fA-F]{1,6})|0*+(\\d{1,7}))");
  private static final int LONGEST_NAME = 32;

  private XmlReferences() {}

  /**
   * The characters that a stretch of a document stands for, every line end as a line feed (section
   * 2.11).
   *
   * @throws InvalidDocumentException when it holds another entity, or an ampersand that begins none
   */
  public static String decode(SourceText source, int from, int to) throws InvalidDocumentException {
    return decode(source, from, to, XmlCharacters::withLineFeeds);
  }

  /**
   * The value of an attribute, white space as spaces (section 3.3.3).
   *
   * @throws InvalidDocumentException as {@link #decode} does
   */
  static String decodeAttribute(SourceText source, int from, int to)
      throws InvalidDocumentException {
    return decode(
        source,
        from,
        to,
        literal -> XmlCharacters.withLineFeeds(literal).replace('\n', ' ').replace('\t', ' '));
  }

  private static String decode(SourceText source, int from, int to, UnaryOperator<String> normalise)
      throws InvalidDocumentException {
    String text = source.text();
    int at = text.indexOf('&', from, to);
    if (at < 0) {
      return normalise.apply(text.substring(from, to));
    }
    StringBuilder out = new StringBuilder(to - from);
    int copied = from;
    while (at >= 0) {
      int end = text.indexOf(';', at, to);
      String name = end < 0 ? "" : text.substring(at + 1, end);
      Optional<String> character = character(name);
      if (character.isEmpty()) {
        throw invalid(source.line(at), name);
      }
      out.append(normalise.apply(text.substring(copied, at))).append(character.get());
      copied = end + 1;
      at = text.indexOf('&', copied, to);
    }
    return out.append(normalise.apply(text.substring(copied, to))).toString();
  }

  /** Text as it is written between tags. */
  public static String encodeText(String text) {
    // The last of "]]>" must not stand as itself, and a parser makes a line feed of a CR.
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
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

  /** Text as it is written in a CDATA section, which it may leave for a while. */
  public static String encodeCdata(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#13;<![CDATA[");
  }

  private static Optional<String> character(String name) {
    if (!name.startsWith("#")) {
      return Optional.ofNullable(PREDEFINED.get(name));
    }
    Matcher number = NUMBER.matcher(name);
    if (!number.matches()) {
      return Optional.empty();
    }
    int code =
        number.group(1) == null
            ? Integer.parseInt(number.group(2))
            : Integer.parseInt(number.group(1), 16);
    return XmlCharacters.isCharacter(code)
        ? Optional.of(Character.toString(code))
        : Optional.empty();
  }

  private static InvalidDocumentException invalid(int line, String name) {
    String reason = "an ampersand begins no reference";
    if (name.length() <= LONGEST_NAME && name.startsWith("#")) {
      reason = "the reference &" + name + "; stands for no character";
    } else if (name.length() <= LONGEST_NAME && XmlCharacters.isName(name)) {
      reason = "the entity &" + name + "; is not declared";
    }
    return new InvalidDocumentException(line, reason, "write &amp; for the character &");
  }
}
