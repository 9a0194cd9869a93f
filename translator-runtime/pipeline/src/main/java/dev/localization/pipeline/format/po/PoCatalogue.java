package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A catalogue, and what it is to a target language.
 *
 * @param entries every entry, the header among them
 * @param header its header
 * @param language in which its translations are
 * @param formula how it is to count; empty when it holds no plural, or its language is not known
 */
record PoCatalogue(
    List<PoEntry> entries, PoHeader header, Language language, Optional<PluralFormula> formula) {
  private static final String UNSET = "nplurals=INTEGER; plural=EXPRESSION";

  /** In which language the translations of a catalogue are. */
  enum Language {
    /** The target's: they stay. */
    TARGET,
    /** The source's: they are what is translated, as keys may stand in {@code msgid}. */
    SOURCE,
    /** Another, or there are none yet: they are none for the target. */
    OTHER
  }

  static PoCatalogue read(SourceText source, PlanOptions options) throws InvalidDocumentException {
    List<PoEntry> entries = new PoScanner(source).scan();
    Optional<PoEntry> first = entries.stream().filter(PoEntry::isHeader).findFirst();
    PoHeader header = new PoHeader(source, first);
    checkCharset(source, header);
    Language language = language(header, entries, options);
    return new PoCatalogue(
        entries, header, language, formula(source, header, language, entries, options));
  }

  /** The entry that is the header. */
  Optional<PoEntry> headerEntry() {
    return entries.stream().filter(PoEntry::isHeader).findFirst();
  }

  boolean hasPlurals() {
    return hasPlurals(entries);
  }

  /** Whether the header says how the target language counts. */
  boolean hasFormula() {
    return formula.isPresent() && header.value("Plural-Forms").equals(formula.get().text());
  }

  private static boolean hasPlurals(List<PoEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.plural().isPresent());
  }

  private static void checkCharset(SourceText source, PoHeader header)
      throws InvalidDocumentException {
    String charset = header.charset();
    if (!charset.isEmpty()
        && !charset.equals("CHARSET")
        && !charset.equalsIgnoreCase("UTF-8")
        && !charset.equalsIgnoreCase("UTF8")) {
      throw new InvalidDocumentException(
          source.line(header.field("Content-Type").orElseThrow().start()),
          "the header names the charset " + charset,
          "convert the catalogue, e.g. with msgconv --to-code=UTF-8");
    }
  }

  private static Language language(PoHeader header, List<PoEntry> entries, PlanOptions options) {
    String name = header.value("Language");
    if (name.isEmpty()) {
      boolean translated = entries.stream().anyMatch(e -> !e.isHeader() && e.isTranslated());
      return translated ? Language.TARGET : Language.OTHER;
    }
    if (PoLanguage.isSame(name, options.targetLanguage())) {
      return Language.TARGET;
    }
    if (PoLanguage.isSame(name, options.sourceLanguage())) {
      return Language.SOURCE;
    }
    return PoLanguage.isAlike(name, options.targetLanguage()) ? Language.TARGET : Language.OTHER;
  }

  private static Optional<PluralFormula> formula(
      SourceText source,
      PoHeader header,
      Language language,
      List<PoEntry> entries,
      PlanOptions options)
      throws InvalidDocumentException {
    String written = header.value("Plural-Forms");
    boolean isSet = !written.isEmpty() && !written.startsWith(UNSET);
    Optional<PluralFormula> formula =
        language == Language.TARGET && isSet
            ? PluralFormula.parse(written)
            : PluralFormula.of(options.targetLanguage());
    if (formula.isPresent() || !hasPlurals(entries)) {
      return formula;
    }
    if (language == Language.TARGET && isSet) {
      throw new InvalidDocumentException(
          source.line(header.field("Plural-Forms").orElseThrow().start()),
          "Plural-Forms is wrong: " + written,
          "write nplurals=COUNT; plural=EXPRESSION; with a form below COUNT for every number");
    }
    PoEntry plural = entries.stream().filter(e -> e.plural().isPresent()).findFirst().orElseThrow();
    throw new InvalidDocumentException(
        source.line(plural.start()),
        "it is not known how gettext counts in " + options.targetLanguage(),
        "put Language: %s and Plural-Forms into the header"
            .formatted(PoLanguage.of(options.targetLanguage())));
  }
}
