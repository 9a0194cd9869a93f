package dev.localization.pipeline.format.qt;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlReferences;
import dev.localization.pipeline.format.xml.XmlTokens;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code <source>} or {@code <translation>}. A character that XML does not have is an
 * element in it, {@code <byte value="x1b"/>}, and is spelt so in the text, too.
 */
final class QtText {
  private static final Pattern BYTE = Pattern.compile("<byte value=\"(?:x[0-9a-fA-F]++|\\d++)\"/>");

  private QtText() {}

  /** What the content of an element stands for. */
  static String of(XmlElement element, SourceText source) throws InvalidDocumentException {
    String xml = source.text().substring(element.contentStart(), element.contentEnd());
    int start = element.start();
    StringBuilder text = new StringBuilder();
    for (XmlTokens.Token token : XmlTokens.of(xml)) {
      switch (token) {
        case XmlTokens.Characters characters ->
            text.append(literal(characters.text(), source, start));
        case XmlTokens.Start tag -> text.append(code(tag, source, start));
        case XmlTokens.End end -> {}
      }
    }
    return text.toString();
  }

  private static String literal(String characters, SourceText source, int at)
      throws InvalidDocumentException {
    if (BYTE.matcher(characters).find()) {
      throw new InvalidDocumentException(
          source.line(at), "a source holds <byte value=…/> as characters", "reword it");
    }
    return characters;
  }

  private static String code(XmlTokens.Start start, SourceText source, int at)
      throws InvalidDocumentException {
    String code = "<byte value=\"" + start.attributes().getOrDefault("value", "") + "\"/>";
    if (!start.name().equals("byte") || !BYTE.matcher(code).matches()) {
      throw new InvalidDocumentException(
          source.line(at),
          "<" + start.name() + "> stands in a <source>",
          "write &lt; for the character <");
    }
    return code;
  }

  /** A text as Qt's own tools write it; only bytes that the source has are bytes. */
  static String encode(String text, String source) {
    // Half of a surrogate pair has no form in UTF-8.
    String written =
        escaped(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    Matcher code = BYTE.matcher(source);
    while (code.find()) {
      written = written.replace(escaped(code.group()), code.group());
    }
    return written;
  }

  private static String escaped(String text) {
    return XmlReferences.encodeText(text).replace("\"", "&quot;").replace("'", "&apos;");
  }
}
