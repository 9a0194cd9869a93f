package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Messages that come with a description for whoever translates them.
 *
 * @param texts pointers of the values that are to be translated
 * @param contexts what is said about them, by pointer
 * @param plain the syntaxes of a message that does not vary
 * @param icu whether all of them are messages of ICU
 */
record DescribedDialect(
    Set<String> texts, Map<String, String> contexts, Set<Syntax> plain, boolean icu)
    implements JsonDialect {
  private static final int LONGEST_CONTEXT = 500;
  private static final Set<String> CHROME = Set.of("message", "description", "placeholders");

  /** Whether a document is a {@code messages.json} of a browser extension. */
  static boolean isChrome(List<JsonValue> values) {
    return !values.isEmpty()
        && values.stream().allMatch(DescribedDialect::isOfChrome)
        && values.stream().anyMatch(value -> isMessage(value));
  }

  /** Whether a document is what {@code formatjs extract} writes: each entry has such a message. */
  static boolean isFormatJs(List<JsonValue> values) {
    Set<String> entries = new HashSet<>();
    Set<String> messages = new HashSet<>();
    for (JsonValue value : values) {
      String[] path = value.pointer().split("/", 4);
      entries.add(path.length > 1 ? path[1] : "");
      if (path.length == 3 && path[2].equals("defaultMessage") && value.isString()) {
        messages.add(path[1]);
      }
    }
    return !entries.isEmpty() && entries.equals(messages);
  }

  private static boolean isOfChrome(JsonValue value) {
    String[] path = value.pointer().split("/", 4);
    return path.length >= 3
        && CHROME.contains(path[2])
        && (path.length == 4) == path[2].equals("placeholders")
        && (path.length == 4 || value.isString());
  }

  private static boolean isMessage(JsonValue value) {
    return value.name().equals("message")
        && value.pointer().lastIndexOf('/') > 0
        && value.parent().lastIndexOf('/') == 0;
  }

  /**
   * Chrome's format: {@code {"name": {"message": …, "description": …, "placeholders": …}}}.
   *
   * @see <a href="https://developer.chrome.com/docs/extensions/reference/api/i18n">chrome.i18n</a>
   */
  static DescribedDialect chrome(List<JsonValue> values) {
    Set<String> texts =
        Set.copyOf(
            values.stream().filter(DescribedDialect::isMessage).map(JsonValue::pointer).toList());
    return new DescribedDialect(
        texts, descriptions(values, "/message"), EnumSet.of(Syntax.DOLLARS, Syntax.TAGS), false);
  }

  /**
   * What FormatJS extracts: {@code {"id": {"defaultMessage": …, "description": …}}}, ICU messages.
   *
   * @see <a href="https://formatjs.github.io/docs/getting-started/message-extraction">Message
   *     extraction</a>
   */
  static DescribedDialect formatJs(List<JsonValue> values) {
    Set<String> texts =
        Set.copyOf(
            values.stream()
                .filter(value -> value.parent().lastIndexOf('/') == 0)
                .filter(value -> value.name().equals("defaultMessage"))
                .map(JsonValue::pointer)
                .toList());
    return new DescribedDialect(
        texts,
        descriptions(values, "/defaultMessage"),
        EnumSet.of(Syntax.BRACES, Syntax.TAGS),
        true);
  }

  private static Map<String, String> descriptions(List<JsonValue> values, String message) {
    Map<String, String> contexts = new HashMap<>();
    for (JsonValue value : values) {
      if (value.name().equals("description")) {
        contexts.put(value.parent() + message, cut(value.text()));
      }
    }
    return contexts;
  }

  /**
   * Application Resource Bundles, as Flutter reads them: {@code "name": "text"} and {@code "@name":
   * {"description": …}}.
   *
   * @see <a
   *     href="https://github.com/google/app-resource-bundle/wiki/ApplicationResourceBundleSpecification">ARB</a>
   */
  static DescribedDialect arb(List<JsonValue> values) {
    Map<String, String> contexts = new HashMap<>();
    for (JsonValue value : values) {
      if (value.parent().startsWith("/@") && value.name().equals("description")) {
        contexts.put("/" + value.parent().substring(2), cut(value.text()));
      }
    }
    Set<String> texts =
        Set.copyOf(
            values.stream()
                .filter(value -> value.parent().isEmpty() && !value.name().startsWith("@"))
                .map(JsonValue::pointer)
                .toList());
    return new DescribedDialect(texts, contexts, EnumSet.of(Syntax.BRACES, Syntax.TAGS), true);
  }

  @Override
  public boolean isText(JsonValue string) {
    return texts.contains(string.pointer());
  }

  @Override
  public String context(JsonValue string) {
    return contexts.getOrDefault(string.pointer(), "");
  }

  // Flutter's tools refuse a bundle whose locale is not that of its file's name.
  @Override
  public Optional<String> language(JsonValue value, PlanOptions options) {
    return value.pointer().equals("/@@locale") && value.isString()
        ? Optional.of(options.targetLanguage().replace('-', '_'))
        : Optional.empty();
  }

  @Override
  public boolean hasPluralKeys() {
    return false;
  }

  @Override
  public MessageSyntax syntax(List<String> ignored) {
    return new MessageSyntax(plain, icu, false);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_CONTEXT ? text : text.substring(0, LONGEST_CONTEXT);
  }
}
