package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes slots of the values of one document. */
final class YamlSlots {
  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  private final SourceText source;
  private final PlanOptions options;
  private final YamlStream stream;
  private final List<YamlValue> values;
  private final Optional<String> language;
  private final YamlTexts texts;
  private final YamlPlurals plurals;
  private final LineCounter lines;
  private final Slots.Builder slots;

  YamlSlots(SourceText source, PlanOptions options, YamlStream stream) {
    this.source = source;
    slots = Slots.of(source);
    this.options = options;
    this.stream = stream;
    this.values = stream.values();
    this.language = language();
    this.texts = new YamlTexts(language.isPresent());
    this.plurals = YamlPlurals.of(values, options, source.text());
    this.lines = new LineCounter(source);
  }

  List<Slot> all() throws InvalidDocumentException {
    checkOneLanguage();
    language.ifPresent(this::addLanguage);
    for (YamlValue value : values) {
      int line = lines.at(value.start());
      slots.add(slot(value, line));
      for (YamlPlurals.Added added : plurals.addedAfter(value)) {
        slots.add(addition(value, added, line));
      }
    }
    return slots.build();
  }

  /** The language at the root, if that is all there is at the root. */
  private Optional<String> language() {
    Set<String> roots = roots();
    boolean isBeneath = values.stream().allMatch(v -> v.document() == 0 && v.path().size() > 1);
    return Optional.of(roots)
        .filter(names -> names.size() == 1 && isBeneath)
        .map(names -> names.iterator().next())
        .filter(name -> RailsKeys.isLanguage(name, options));
  }

  private Set<String> roots() {
    Set<String> roots = new LinkedHashSet<>();
    values.stream()
        .filter(value -> !value.path().isEmpty())
        .forEach(value -> roots.add(value.path().getFirst()));
    return roots;
  }

  private void checkOneLanguage() throws InvalidDocumentException {
    Set<String> roots = roots();
    boolean areLanguages =
        roots.size() > 1
            && roots.stream().allMatch(name -> LANGUAGES.contains(name.split("[-_]", 2)[0]))
            && roots.stream().anyMatch(name -> RailsKeys.isLanguage(name, options))
            && values.stream().allMatch(value -> value.path().size() > 1);
    if (areLanguages) {
      throw new InvalidDocumentException(
          0,
          "the document holds several languages: " + String.join(", ", roots),
          "split it into one document a language");
    }
  }

  private void addLanguage(String name) {
    int start = stream.firstKeyStart();
    int end = stream.firstKeyEnd();
    String target = RailsKeys.target(name, options);
    int line = lines.at(start);
    if (RailsKeys.isTarget(name, options)) {
      slots.add(Slot.kept(new DocumentString(0, RailsKeys.ROOT, name, "", line), end, end, name));
    } else {
      slots.add(
          Slot.companion(
              new DocumentString(0, RailsKeys.ROOT, target, "", line),
              start,
              end,
              quotedAs(source.text().charAt(start), target),
              ""));
    }
  }

  // Norwegian's "no" is a boolean where it is not quoted.
  private static String quotedAs(char quote, String key) {
    if (quote == '"' || quote == '\'') {
      return quote + key + quote;
    }
    return PlainScalars.canHold(key, true) ? key : "\"" + key + "\"";
  }

  private Slot slot(YamlValue value, int line) {
    String text = withoutLineBreaks(plurals.sourceText(value));
    boolean isText = texts.isText(value);
    DocumentString string =
        new DocumentString(
            slots.size(),
            key(value.document(), value.path()),
            text,
            isText ? value.context() : "",
            line);
    if (!isText) {
      return Slot.kept(string, value.start(), value.end(), value.fingerprint());
    }
    return new Slot(
        string,
        plurals.form(value),
        Slot.Kind.TEXT,
        value.start(),
        value.end(),
        "",
        "",
        value.fingerprint(),
        YamlTexts.syntax(value),
        plurals.group(value));
  }

  private Slot addition(YamlValue last, YamlPlurals.Added added, int line) {
    List<String> path = new ArrayList<>(last.parent());
    path.add(added.category());
    YamlLayout layout = new YamlLayout(source.text(), last);
    return new Slot(
        new DocumentString(
            slots.size(), key(last.document(), path), withoutLineBreaks(added.text()), "", line),
        added.form(),
        Slot.Kind.ADDED,
        layout.end(),
        layout.end(),
        layout.before(added.category()),
        "",
        YamlEncoder.styleOf(last, source.text()),
        YamlTexts.syntax(last),
        plurals.group(last));
  }

  private String key(int document, List<String> path) {
    return YamlValue.key(document, language.isPresent() ? path.subList(1, path.size()) : path);
  }

  private static String withoutLineBreaks(String text) {
    return text.substring(0, text.length() - YamlEncoder.lineBreaks(text).length());
  }
}
