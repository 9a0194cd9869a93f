package dev.localization.pipeline.format.po;

import java.util.List;
import java.util.Optional;

/**
 * A source text and its translations. Obsolete entries are comments, and none of these.
 *
 * @param comments what stands above it
 * @param start where its first keyword begins
 * @param context {@code msgctxt}
 * @param id {@code msgid}
 * @param plural {@code msgid_plural}
 * @param translations {@code msgstr}, or {@code msgstr[0]} and so on; at least one
 */
record PoEntry(
    PoComments comments,
    int start,
    Optional<PoString> context,
    PoString id,
    Optional<PoString> plural,
    List<PoForm> translations) {

  /**
   * One {@code msgstr}.
   *
   * @param keyword where its keyword begins
   * @param value its string
   */
  record PoForm(int keyword, PoString value) {}

  /** Whether it is no text but the fields of the catalogue. */
  boolean isHeader() {
    return context.isEmpty() && id.text().isEmpty();
  }

  /** Whether any of its forms is translated. */
  boolean isTranslated() {
    return translations.stream().anyMatch(form -> !form.value().text().isEmpty());
  }

  /** Whether its strings begin on lines of their own, as gettext writes those of several lines. */
  boolean isWrapped() {
    return id.isWrapped() || plural.stream().anyMatch(PoString::isWrapped);
  }

  /** Its key, the same for all of its forms. */
  String key() {
    return key(context.map(PoString::text), id.text());
  }

  /** Context and source text as PO spells them, for together they name an entry. */
  static String key(Optional<String> context, String id) {
    return context.map(c -> PoLiteral.of(c) + "|").orElse("") + PoLiteral.of(id);
  }

  /** The key of one form of a plural. */
  static String key(String entry, int form) {
    return entry + "[" + form + "]";
  }
}
