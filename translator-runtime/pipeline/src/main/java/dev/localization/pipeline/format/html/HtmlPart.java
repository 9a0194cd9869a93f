package dev.localization.pipeline.format.html;

/** What there may be to translate in a document. */
sealed interface HtmlPart {
  /** Where it stands: the element, the attribute if it is one, and its place among its like. */
  String key();

  /**
   * Characters and inline tags.
   *
   * @param block name of the element around it; "" outside all
   */
  record Run(String key, TextRun run, String block) implements HtmlPart {}

  /**
   * A value that people read, of a tag that is in no run.
   *
   * @param element name of its element
   */
  record Value(String key, String element, HtmlAttribute attribute) implements HtmlPart {}

  /** A value that names the document's language. */
  record Language(String key, HtmlAttribute attribute) implements HtmlPart {}

  /** A value that names the direction of the document's script. */
  record Direction(String key, HtmlAttribute attribute) implements HtmlPart {}
}
