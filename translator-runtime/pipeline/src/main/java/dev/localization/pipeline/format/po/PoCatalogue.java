package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SourceText;
import java.util.Optional;

/**
 * A catalogue, and what it is to a target language.
 *
 * @param survey what is known of all its entries
 * @param header its header
 * @param language in which its translations are
 * @param formula how it is to count; empty when it holds no plural, or its language is not known
 */
record PoCatalogue(
    PoSurvey survey, PoHeader header, Language language, Optional<PluralFormula> formula) {
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
    PoSurvey survey = PoSurvey.of(source);
    PoHeader header = new PoHeader(source, survey.header());
    checkCharset(source, header);
    Language language = language(header, survey, options);
    return new PoCatalogue(
        survey, header, language, formula(source, header, language, survey, options));
  }

  /** Whether the header says how the target language counts. */
  boolean hasFormula() {
    return formula.isPresent() && header.value("Plural-Forms").equals(formula.get().text());
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

  private static Language language(PoHeader header, PoSurvey survey, PlanOptions options) {
    String name = header.value("Language");
    if (name.isEmpty()) {
      return survey.isTranslated() ? Language.TARGET : Language.OTHER;
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
      SourceText source, PoHeader header, Language language, PoSurvey survey, PlanOptions options)
      throws InvalidDocumentException {
    String written = header.value("Plural-Forms");
    boolean isSet = !written.isEmpty() && !written.startsWith(UNSET);
    Optional<PluralFormula> formula =
        language == Language.TARGET && isSet
            ? PluralFormula.parse(written)
            : PluralFormula.of(options.targetLanguage());
    if (formula.isPresent() || survey.firstPlural().isEmpty()) {
      return formula;
    }
    if (language == Language.TARGET && isSet) {
      throw new InvalidDocumentException(
          source.line(header.field("Plural-Forms").orElseThrow().start()),
          "Plural-Forms is wrong: " + written,
          "write nplurals=COUNT; plural=EXPRESSION; with a form below COUNT for every number");
    }
    throw new InvalidDocumentException(
        source.line(survey.firstPlural().getAsInt()),
        "it is not known how gettext counts in " + options.targetLanguage(),
        "put Language: %s and Plural-Forms into the header"
            .formatted(PoLanguage.of(options.targetLanguage())));
  }
}
