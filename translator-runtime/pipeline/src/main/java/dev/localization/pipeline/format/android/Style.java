package dev.localization.pipeline.format.android;

import java.util.Arrays;

/** How a text is written. */
enum Style {
  /** Characters and references only. */
  TEXT,
  /** A CDATA section, mostly with HTML for {@code Html.fromHtml}. */
  CDATA,
  /** With elements or comments in it. */
  MARKUP;

  /** A text, told apart from one that is spelt alike in another style. */
  String seen(String text) {
    return name() + ":" + text;
  }

  /** The style of what {@link #seen} made. */
  static Style of(String seen) {
    return Arrays.stream(values())
        .filter(style -> seen.startsWith(style.name() + ":"))
        .findFirst()
        .orElse(TEXT);
  }
}
