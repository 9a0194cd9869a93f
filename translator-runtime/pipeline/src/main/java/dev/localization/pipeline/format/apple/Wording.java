package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry of a String Catalog says in the source language.
 *
 * @param key the entry's key, which is its text where there is no other
 * @param texts by path below the localization: "" for the text itself, {@code
 *     /variations/plural/one} for a form of it
 * @param target the plural categories of the target language
 */
record Wording(String key, Map<String, String> texts, PluralCategories target) {
  private static final Pattern FORM =
      Pattern.compile("(.*/variations/plural)/([^/]*+)", Pattern.DOTALL);
  private static final Pattern DEVICE = Pattern.compile("/device/([^/]++)");
  private static final Pattern SUBSTITUTION = Pattern.compile("/substitutions/([^/]++)");

  /** The text that stands at a path, or would if the source language had it. */
  String text(String path) {
    Matcher form = FORM.matcher(path);
    return form.matches()
        ? plural(form.group(1)).text(form.group(2))
        : Optional.ofNullable(texts.get(path)).orElseGet(this::whole);
  }

  PluralForm form(String path) {
    Matcher form = FORM.matcher(path);
    return form.matches() ? plural(form.group(1)).form(form.group(2)) : PluralForm.NONE;
  }

  /** The forms of the plural at a path. */
  PluralTexts plural(String path) {
    Map<String, String> forms = new HashMap<>();
    texts.forEach(
        (at, text) -> {
          if (at.startsWith(path + "/") && at.indexOf('/', path.length() + 1) < 0) {
            forms.put(at.substring(path.length() + 1), text);
          }
        });
    if (forms.isEmpty()) {
      forms.put("other", whole());
    }
    return new PluralTexts(forms, target);
  }

  /** What a translator should know of a path; "" for the text itself. */
  String note(String path) {
    Matcher device = DEVICE.matcher(path);
    Matcher substitution = SUBSTITUTION.matcher(path);
    String onDevice = device.find() ? "on " + device.group(1) : "";
    String inPlace =
        substitution.find() ? "%#@" + substitution.group(1) + "@ in \"" + whole() + "\"" : "";
    return (onDevice + " " + inPlace).strip();
  }

  private String whole() {
    return texts.getOrDefault("", key);
  }
}
