package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.PluralForm;
import java.util.Optional;

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
 * @param syntax in which the text is written; empty when in that of its document
 * @param group texts of one group, such as the forms of one plural, are written all together or not
 *     at all; {@link #ALONE} when it is in none
 */
public record Slot(
    DocumentString string,
    PluralForm plural,
    Kind kind,
    int start,
    int end,
    String before,
    String after,
    String seen,
    Optional<MessageSyntax> syntax,
    int group) {
  /** No group. */
  public static final int ALONE = 0;

  /** There is no such key in the document until a translation is written. */
  public static final String ABSENT = "\0";

  /** In the syntax of its document, and in no group. */
  public Slot(
      DocumentString string,
      PluralForm plural,
      Kind kind,
      int start,
      int end,
      String before,
      String after,
      String seen) {
    this(string, plural, kind, start, end, before, after, seen, Optional.empty(), ALONE);
  }

  /** What is to become of a text. */
  public enum Kind {
    /** It is translated; without a translation it stays as it is. */
    TEXT,
    /**
     * It stays as it is: it is no text, or the document says that it is not for translation, or it
     * is translated already.
     */
    KEPT,
    /**
     * The document lacks it: it is written in any case, in the source's words if need be. In a
     * bilingual document it is left empty then, and written only when any text is.
     */
    ADDED,
    /**
     * It is no text but has to follow when a text is written, as a header that names the language.
     * Then its stretch becomes {@code before} and {@code after}, with nothing between them, and the
     * reader sees the string's text.
     */
    COMPANION
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

  /** What has to change when a text does. */
  public static Slot companion(
      DocumentString string, int start, int end, String before, String after) {
    return new Slot(
        string, PluralForm.NONE, Kind.COMPANION, start, end, before, after, string.text());
  }

  /** The same in a group; its number is not {@link #ALONE}. */
  public Slot inGroup(int number) {
    return new Slot(string, plural, kind, start, end, before, after, seen, syntax, number);
  }

  /** Whether it is to be translated. */
  public boolean isText() {
    return kind == Kind.TEXT || kind == Kind.ADDED;
  }

  /** Where it stands, in the words of the format. */
  public String key() {
    return string.key();
  }
}
