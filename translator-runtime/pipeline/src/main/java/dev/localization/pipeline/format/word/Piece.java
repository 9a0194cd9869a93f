package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.xml.XmlElement;

/** A stretch of the content of a paragraph. */
sealed interface Piece {
  /** An element in a run. */
  record InRun(Run run, XmlElement element) implements Piece {}

  /** An element beside the runs, with all there is in it. */
  record Block(XmlElement element) implements Piece {}

  /** The start tag of an element with runs in it. */
  record Start(XmlElement element) implements Piece {}

  /** The end tag of an element with runs in it. */
  record End(XmlElement element) implements Piece {}

  /** Characters in a run, their blanks preserved even where none would be lost. */
  record Characters(Run run, boolean preserved, String text) implements Piece {}
}
