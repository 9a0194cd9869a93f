package dev.localization.pipeline.format.html;

import java.util.List;

/** A part of a text: characters, or what a translator carries along. */
sealed interface Piece {
  /** Its first character. */
  int start();

  /** After its last character. */
  int end();

  /** Characters, decoded. */
  record Literal(String text, int start, int end) implements Piece {}

  /**
   * A tag, an element that stays as it is, a comment or code.
   *
   * @param canonical what it is, in the words of {@link Canonical}, its texts included
   * @param held the texts in it
   */
  record Mark(Form form, String name, String canonical, List<Held> held, int start, int end)
      implements Piece {}

  /** How a mark stands among others. */
  enum Form {
    START,
    END,
    WHOLE
  }

  /**
   * A text in a mark, such as the description of an image.
   *
   * @param label what it is in its mark, e.g. {@code alt}
   * @param value decoded, code masked
   * @param isAttribute whether it is written as the value of an attribute
   */
  record Held(String label, String value, boolean isAttribute, int start, int end) {}
}
