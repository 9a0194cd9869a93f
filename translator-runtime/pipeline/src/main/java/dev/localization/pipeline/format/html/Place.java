package dev.localization.pipeline.format.html;

import java.util.Locale;

/** Where a text is written, which decides how. */
enum Place {
  /** Between tags. */
  RUN,
  /** Between tags of XHTML. */
  XML_RUN,
  /** In an element whose content is characters only. */
  TITLE,
  /** The same, white space and all. */
  TEXTAREA,
  /** In an attribute. */
  VALUE;

  /** Where the content of a block is written. */
  static Place of(String block, boolean isXml) {
    if (isXml) {
      return XML_RUN;
    }
    return switch (block) {
      case "title" -> TITLE;
      case "textarea" -> TEXTAREA;
      default -> RUN;
    };
  }

  /** What a reader sees of a text: where, and what. */
  String seen(String canonical) {
    return name().toLowerCase(Locale.ROOT) + ":" + canonical;
  }

  /** The place of what is seen. */
  static Place of(String seen) {
    return valueOf(seen.substring(0, seen.indexOf(':')).toUpperCase(Locale.ROOT));
  }

  /** What is seen, apart from where. */
  static String canonical(String seen) {
    return seen.substring(seen.indexOf(':') + 1);
  }

  /** Whether white space around a text is none of it. */
  boolean isStripped() {
    return this != VALUE;
  }

  /** Whether any white space counts as one space. */
  boolean isCollapsed() {
    return this != VALUE && this != TEXTAREA;
  }

  boolean hasTags() {
    return this == RUN || this == XML_RUN;
  }
}
