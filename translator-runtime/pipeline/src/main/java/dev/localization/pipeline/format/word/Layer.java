package dev.localization.pipeline.format.word;

/** Texts of a part that do not stand in one another, and can be written at once. */
sealed interface Layer {
  /** Where a text box or a picture stands in a paragraph, its texts are written first. */
  record Paragraphs(int level) implements Layer {}

  /** The attributes of a name that hold what is said of pictures. */
  record Alternatives(String attribute) implements Layer {}

  /** The properties of the document. */
  record Metadata() implements Layer {}
}
