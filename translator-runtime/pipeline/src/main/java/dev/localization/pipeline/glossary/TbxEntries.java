package dev.localization.pipeline.glossary;

import dev.localization.pipeline.glossary.GlossaryReader.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Collects the terms of a TBX document, entry by entry, as its elements come. */
final class TbxEntries {
  private static final int LONGEST_NOTE = 200;

  private final String sourceLanguage;
  private final List<Translation> translations = new ArrayList<>();

  private final Map<String, List<Term>> terms = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private String note = "";
  private String language = "";
  private String term = "";
  private Status status = Status.ADMITTED;
  private String category = "";
  private boolean isTbx;

  TbxEntries(String sourceLanguage) {
    this.sourceLanguage = sourceLanguage;
  }

  private enum Status {
    PREFERRED,
    ADMITTED,
    DEPRECATED
  }

  private record Term(String text, Status status) {}

  boolean isTbx() {
    return isTbx;
  }

  List<Translation> translations() {
    return List.copyOf(translations);
  }

  void begin(String element, String lang, String type) {
    switch (element) {
      case "tbx", "martif" -> isTbx = true;
      case "conceptEntry", "termEntry" -> {
        terms.clear();
        note = "";
      }
      case "langSec", "langSet" -> language = lang;
      case "termSec", "tig", "ntig" -> {
        term = "";
        status = Status.ADMITTED;
      }
      // Markup within a term is part of it.
      case "term", "termNote", "descrip", "note", "administrativeStatus", "definition" -> {
        category = type.isEmpty() ? element : type;
        text.setLength(0);
      }
      default -> {}
    }
  }

  void text(String characters) {
    text.append(characters);
  }

  void end(String element) {
    switch (element) {
      case "term" -> term = said();
      case "termNote", "administrativeStatus" -> {
        if (category.equals("administrativeStatus")) {
          status = status(said());
        }
      }
      case "descrip", "note", "definition" -> {
        if (note.isEmpty() && (category.equals("definition") || category.equals("note"))) {
          note = said().length() > LONGEST_NOTE ? said().substring(0, LONGEST_NOTE) : said();
        }
      }
      case "termSec", "tig", "ntig" -> {
        if (!term.isEmpty()) {
          terms.computeIfAbsent(language, any -> new ArrayList<>()).add(new Term(term, status));
        }
      }
      case "conceptEntry", "termEntry" -> translate();
      default -> {}
    }
  }

  private String said() {
    return text.toString().strip().replaceAll("\\s++", " ");
  }

  private static Status status(String value) {
    if (value.startsWith("preferred")) {
      return Status.PREFERRED;
    }
    return value.startsWith("deprecated") || value.startsWith("superseded")
        ? Status.DEPRECATED
        : Status.ADMITTED;
  }

  private void translate() {
    List<String> sources =
        sourceLanguages().stream()
            .flatMap(tag -> terms.get(tag).stream())
            .map(Term::text)
            .distinct()
            .toList();
    terms.forEach(
        (tag, section) -> {
          for (String source : sources) {
            best(section)
                .forEach(
                    target ->
                        translations.add(
                            new Translation(tag, new GlossaryTerm(source, target, note))));
          }
        });
  }

  /** The section of the language itself before those of its regions: these may be targets. */
  private List<String> sourceLanguages() {
    OptionalInt nearest =
        terms.keySet().stream()
            .map(tag -> LanguageFit.distance(tag, sourceLanguage))
            .flatMapToInt(OptionalInt::stream)
            .min();
    return terms.keySet().stream()
        .filter(
            tag ->
                nearest.isPresent()
                    ? LanguageFit.distance(tag, sourceLanguage).equals(nearest)
                    : LanguageFit.isSameWriting(tag, sourceLanguage))
        .toList();
  }

  /** What is preferred, or else the first that is not discouraged. */
  private static List<String> best(List<Term> section) {
    List<String> preferred = texts(section, Status.PREFERRED);
    return preferred.isEmpty()
        ? texts(section, Status.ADMITTED).stream().limit(1).toList()
        : preferred;
  }

  private static List<String> texts(List<Term> section, Status status) {
    return section.stream().filter(one -> one.status() == status).map(Term::text).toList();
  }
}
