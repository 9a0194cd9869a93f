package dev.localization.pipeline.format.json;

import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One plural of a document: texts for different numbers, in members of one object whose keys differ
 * by a suffix.
 *
 * @param parent pointer to the object
 * @param base the keys without a suffix
 * @param kind what the number does
 * @param general suffix of the form that speaks of numbers in general; it is written
 * @param forms every form that may be written, and those to be added, in the order of adding
 * @param written the forms that the document has, by suffix
 */
record KeyedPlural(
    String parent,
    String base,
    PluralForm.Kind kind,
    String general,
    List<Form> forms,
    Map<String, JsonValue> written) {
  private static final Pattern COUNT = Pattern.compile("\\{\\{-?\\s*+count\\b[^{}]*+\\}\\}");

  /**
   * A form of a plural.
   *
   * @param suffix what its key ends with
   * @param sourceSuffix suffix of the form to translate from where this one is not written
   * @param category category of the target language (UTS #35 part 3); "" when the target language
   *     has no use for the form
   * @param isSingleNumber whether it is for one number only, so that its text may name it in words
   * @param isNeeded whether it is added where it is not written
   */
  record Form(
      String suffix,
      String sourceSuffix,
      String category,
      boolean isSingleNumber,
      boolean isNeeded) {}

  /** Pointer to the member of an object. */
  static String pointer(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  String name(Form form) {
    return base + form.suffix;
  }

  String pointer(Form form) {
    return pointer(parent, name(form));
  }

  /** Whether a value is the form that is written last. */
  boolean endsWith(JsonValue value) {
    return written.values().stream().allMatch(other -> other.start() <= value.start());
  }

  /** What a form is translated from: its own text, or the general one where that says more. */
  String sourceText(Form form) {
    String all = written.get(general).text();
    String own =
        Optional.ofNullable(written.get(form.suffix))
            .or(() -> Optional.ofNullable(written.get(form.sourceSuffix)))
            .map(JsonValue::text)
            .orElse(all);
    // "One file" is no source for a form that also stands for 21, as Russian "one" does.
    boolean isSayable =
        form.category.isEmpty()
            || form.isSingleNumber
            || COUNT.matcher(own).find()
            || !COUNT.matcher(all).find();
    return isSayable ? own : all;
  }

  /** Which numbers a form is for, as the target language counts. */
  PluralForm plural(Form form) {
    if (form.category.isEmpty()) {
      return PluralForm.NONE;
    }
    Matcher count = COUNT.matcher(sourceText(form));
    return new PluralForm(
        kind, form.category, count.find() ? count.group() : "", form.isSingleNumber);
  }
}
