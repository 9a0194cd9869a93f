package dev.localization.pipeline.format.html;

import java.util.List;
import java.util.Optional;

/** A part of a document. Places are those in the document; an independent parser has none. */
sealed interface HtmlToken {
  /** Its first character. */
  int start();

  /** After its last character. */
  int end();

  /**
   * Characters.
   *
   * @param text decoded, every line end as a line feed
   */
  record Text(String text, int start, int end) implements HtmlToken {}

  /**
   * Code of a template.
   *
   * @param mask what {@link Templating} put in its place
   */
  record Code(String mask, int start, int end) implements HtmlToken {}

  /**
   * A start or end tag, or a document type.
   *
   * @param name in lower case, but for XHTML
   * @param isWhole whether it is an element by itself: void, or written as an empty one
   */
  record Tag(
      String name,
      boolean isEnd,
      boolean isWhole,
      List<HtmlAttribute> attributes,
      int start,
      int end)
      implements HtmlToken {
    /** The value of an attribute; empty when it has none of that name. */
    Optional<String> attribute(String named) {
      return attributes.stream()
          .filter(attribute -> attribute.name().equals(named))
          .map(HtmlAttribute::value)
          .findFirst();
    }
  }

  /** A comment, or what counts as one. */
  record Comment(String data, int start, int end) implements HtmlToken {}
}
