package dev.localization.pipeline.segment;

/**
 * Which plural form a text is written for.
 *
 * @param kind what the number does
 * @param category CLDR category (UTS #35 part 3) or an explicit value such as {@code =0}; "" when
 *     the text is no plural form
 * @param argument the placeholder that holds the number, as the text spells it; "" when unknown
 * @param argumentOptional whether a translation may leave the number out: only where the form
 *     stands for a single number ("one" in English, but not in French or Russian)
 */
public record PluralForm(Kind kind, String category, String argument, boolean argumentOptional) {
  /** A text that is not a plural form. */
  public static final PluralForm NONE = new PluralForm(Kind.NONE, "", "", false);

  /** What a number does. */
  public enum Kind {
    /** There is none. */
    NONE,
    /** It counts: 1 file, 2 files. */
    CARDINAL,
    /** It ranks: 1st, 2nd. */
    ORDINAL
  }

  /** Kind and category as one word; "" for {@link #NONE}. */
  public String label() {
    return switch (kind) {
      case NONE -> "";
      case CARDINAL -> category;
      case ORDINAL -> "ordinal " + category;
    };
  }
}
