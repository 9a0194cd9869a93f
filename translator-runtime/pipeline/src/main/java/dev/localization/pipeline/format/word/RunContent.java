package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlReferences;
import java.util.Optional;

/** The characters of a run, and the elements that they are written in. */
final class RunContent {
  static final char NO_BREAK_HYPHEN = '\u2011';
  static final char SOFT_HYPHEN = '\u00AD';

  private RunContent() {}

  /** The characters that an element of a run stands for; empty when it stands for none. */
  static Optional<String> text(XmlElement element) {
    if (!Names.WORD.contains(element.namespace())) {
      return Optional.empty();
    }
    return switch (element.localName()) {
      case "t" -> Optional.of(element.text());
      case "noBreakHyphen" -> Optional.of(String.valueOf(NO_BREAK_HYPHEN));
      case "softHyphen" -> Optional.of(String.valueOf(SOFT_HYPHEN));
      default -> Optional.empty();
    };
  }

  /** Characters as they are written in a run. */
  static String written(Run run, boolean preserved, String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == NO_BREAK_HYPHEN || c == SOFT_HYPHEN) {
        element(run, preserved, text.substring(from, i), out);
        out.append('<').append(run.named(c == SOFT_HYPHEN ? "softHyphen" : "noBreakHyphen"));
        out.append("/>");
        from = i + 1;
      }
    }
    element(run, preserved, text.substring(from), out);
    return out.toString();
  }

  // Without xml:space, Word drops the blanks at both ends.
  private static void element(Run run, boolean preserved, String text, StringBuilder out) {
    if (text.isEmpty()) {
      return;
    }
    String name = run.named("t");
    out.append('<').append(name);
    if (preserved || !text.equals(text.strip())) {
      out.append(" xml:space=\"preserve\"");
    }
    out.append('>').append(XmlReferences.encodeText(text)).append("</").append(name).append('>');
  }
}
