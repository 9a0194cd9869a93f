package dev.localization.pipeline.format.android;

import java.util.Locale;

/** Writes a text so that aapt2 reads exactly it. */
final class AndroidEncoder {
  private static final String BLANK = "\\u0020";

  private final boolean cdata;
  private final StringBuilder out = new StringBuilder();
  private boolean begun;
  private int lastBlank = -1;

  AndroidEncoder(boolean cdata) {
    this.cdata = cdata;
  }

  /** Writes characters that are shown. */
  AndroidEncoder literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        blank();
      } else {
        // In front, these would make a reference of it.
        out.append(i == 0 && (c == '@' || c == '?') ? "\\" : "").append(written(c));
        lastBlank = -1;
      }
      begun = true;
    }
    return this;
  }

  /** Writes a tag or comment as it is. */
  AndroidEncoder tag(String raw) {
    out.append(raw);
    return this;
  }

  /** All that was written. */
  String finish() {
    if (lastBlank >= 0) {
      out.replace(lastBlank, lastBlank + 1, BLANK);
    }
    return out.toString();
  }

  // Android drops blanks at both ends and all but one of a run.
  private void blank() {
    if (begun && lastBlank < 0) {
      lastBlank = out.length();
      out.append(' ');
    } else {
      out.append(BLANK);
      lastBlank = -1;
    }
  }

  private String written(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\'' -> "\\'";
      case '"' -> "\\\"";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '&' -> cdata ? "&" : "&amp;";
      case '<' -> cdata ? "<" : "&lt;";
      case '>' -> greaterThan();
      case '\uFFFE', '\uFFFF' -> escaped(c);
      default -> c < 0x20 ? escaped(c) : String.valueOf(c);
    };
  }

  // "]]>" would end the section.
  private String greaterThan() {
    if (!cdata) {
      return "&gt;";
    }
    boolean ends = !out.isEmpty() && out.charAt(out.length() - 1) == ']';
    return ends ? escaped('>') : ">";
  }

  private static String escaped(char c) {
    return String.format(Locale.ROOT, "\\u%04X", (int) c);
  }
}
