package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.PluralForm;

/**
 * A text of a document, and the stretch of the document in which its translation is written.
 *
 * @param string the text to translate, and where it stands
 * @param plural the plural form that it is for
 * @param kind what is to become of it
 * @param start first character that a translation replaces
 * @param end after the last; {@code start} where a translation is put between two characters
 * @param before what a translation is preceded by where it is written, such as the key of a plural
 *     form that is added; mostly ""
 * @param after what follows a translation; mostly ""
 * @param seen what an independent reader sees at the key as long as nothing is written; {@link
 *     #ABSENT} when it does not see the key
 */
public record Slot(
    DocumentString string,
    PluralForm plural,
    Kind kind,
    int start,
    int end,
    String before,
    String after,
    String seen) {

  /** There is no such key in the document until a translation is written. */
  public static final String ABSENT = "\0";

  /** What is to become of a text. */
  public enum Kind {
    /** It is translated; without a translation it stays as it is. */
    TEXT,
    /**
     * It stays as it is: it is no text, or the document says that it is not for translation, or it
     * is translated already.
     */
    KEPT,
    /** The document lacks it: it is written in any case, in the source's words if need be. */
    ADDED
  }

  /** A text whose translation takes its place. */
  public static Slot text(
      DocumentString string, PluralForm plural, int start, int end, String seen) {
    return new Slot(string, plural, Kind.TEXT, start, end, "", "", seen);
  }

  /** What stays as it is. */
  public static Slot kept(DocumentString string, int start, int end, String seen) {
    return new Slot(string, PluralForm.NONE, Kind.KEPT, start, end, "", "", seen);
  }

  /** Where it stands, in the words of the format. */
  public String key() {
    return string.key();
  }
}
