package dev.localization.contract.run;

import java.util.List;

/**
 * One unit of a plan: something to translate. Whoever translates it works by what is written here,
 * without reading the document again.
 *
 * @param ordinal its place in the plan, from 0; results are kept under it
 * @param id the codec's id of it, stable across processes
 * @param key what people call it, as in {@code cart.items}
 * @param text the source text, decoded
 * @param context what the document says about it, or empty
 * @param syntaxes names of the placeholder syntaxes that the text uses
 * @param plural the plural form that the text is for
 * @param near what stands beside it in the document and is not translated with it, or empty
 * @param maxLength the longest that a translation may be, in UTF-16 code units; 0 for no limit
 */
public record PlannedUnit(
    int ordinal,
    String id,
    String key,
    String text,
    String context,
    List<String> syntaxes,
    Plural plural,
    String near,
    int maxLength) {

  /**
   * A plural form.
   *
   * @param kind what the number does, or empty when the text is no plural form
   * @param category CLDR category or explicit value
   * @param argument the placeholder that holds the number, or empty
   * @param argumentOptional whether a translation may leave the number out
   */
  public record Plural(String kind, String category, String argument, boolean argumentOptional) {
    /** A text that is no plural form. */
    public static final Plural NONE = new Plural("", "", "", false);

    public Plural {
      kind = kind == null ? "" : kind;
      category = category == null ? "" : category;
      argument = argument == null ? "" : argument;
    }
  }

  public PlannedUnit {
    context = context == null ? "" : context;
    text = text == null ? "" : text;
    syntaxes = syntaxes == null ? List.of() : List.copyOf(syntaxes);
    plural = plural == null ? Plural.NONE : plural;
    near = near == null ? "" : near;
  }

  /** A plain text: no placeholders, no plural form, no limit. */
  public static PlannedUnit plain(int ordinal, String id, String key, String text) {
    return new PlannedUnit(ordinal, id, key, text, "", List.of(), Plural.NONE, "", 0);
  }
}
