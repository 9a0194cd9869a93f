package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one key at the root of a locale file of Rails: {@code en:} and everything beneath it. Keys
 * are told without it, for it becomes the target language's.
 *
 * @see <a href="https://guides.rubyonrails.org/i18n.html">Rails Internationalization API</a>
 */
final class RailsKeys {
  /** Where the language itself is told. */
  static final String ROOT = "";

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*+");

  private RailsKeys() {}

  /** Whether a key names the language of a document, or that into which it was translated. */
  static boolean isLanguage(String key, PlanOptions options) {
    return LANGUAGE.matcher(key).matches()
        && (isTarget(key, options) || primary(key).equals(primary(options.sourceLanguage())));
  }

  /** Whether a key names the target language. */
  static boolean isTarget(String key, PlanOptions options) {
    return key.replace('_', '-').equalsIgnoreCase(options.targetLanguage());
  }

  /** The target language, spelt as the source language is. */
  static String target(String key, PlanOptions options) {
    boolean underscores = key.contains("_");
    return underscores ? options.targetLanguage().replace('-', '_') : options.targetLanguage();
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** Finds values by their keys beneath the language, and the language; as they are without one. */
  static void relative(Map<String, String> values, PlanOptions options, Findings findings)
      throws MergeGateException {
    Set<String> roots = values.keySet().stream().map(RailsKeys::root).collect(Collectors.toSet());
    String root = roots.size() == 1 ? roots.iterator().next() : "";
    if (root.isEmpty() || !isLanguage(root, options)) {
      findings.addAll(values);
      return;
    }
    findings.add(ROOT, root);
    for (Map.Entry<String, String> value : values.entrySet()) {
      findings.add(value.getKey().substring(root.length() + 1), value.getValue());
    }
  }

  // "/en/title" is beneath "en", but "/en" itself is a text.
  private static String root(String key) {
    int end = key.indexOf('/', 1);
    return key.startsWith("/") && end > 0 ? key.substring(1, end) : "";
  }
}
