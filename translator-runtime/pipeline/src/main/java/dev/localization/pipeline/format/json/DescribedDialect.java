package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.packed.PackedMap;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Messages that come with a description for whoever translates them.
 *
 * @param texts which values are to be translated
 * @param contexts what is said about them, by pointer
 * @param plain the syntaxes of a message that does not vary
 * @param icu whether all of them are messages of ICU
 */
record DescribedDialect(
    Predicate<JsonValue> texts, Map<String, String> contexts, Set<Syntax> plain, boolean icu)
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
    // Of most documents the first value is enough to tell that they are none.
    if (values.isEmpty() || values.stream().anyMatch(value -> value.parent().isEmpty())) {
      return false;
    }
    Set<String> entries = new HashSet<>();
    Set<String> messages = new HashSet<>();
    for (JsonValue value : values) {
      entries.add(entry(value));
      if (isDefaultMessage(value) && value.isString()) {
        messages.add(value.parent());
      }
    }
    return entries.equals(messages);
  }

  private static String entry(JsonValue value) {
    int end = value.parent().indexOf('/', 1);
    return end < 0 ? value.parent() : value.parent().substring(0, end);
  }

  private static boolean isDefaultMessage(JsonValue value) {
    return value.parent().lastIndexOf('/') == 0 && value.name().equals("defaultMessage");
  }

  private static boolean isOfChrome(JsonValue value) {
    String[] path = value.pointer().split("/", 4);
    return path.length >= 3
        && CHROME.contains(path[2])
        && (path.length == 4) == path[2].equals("placeholders")
        && (path.length == 4 || value.isString());
  }

  private static boolean isMessage(JsonValue value) {
    return value.parent().lastIndexOf('/') == 0 && value.name().equals("message");
  }

  /**
   * Chrome's format: {@code {"name": {"message": …, "description": …, "placeholders": …}}}.
   *
   * @see <a href="https://developer.chrome.com/docs/extensions/reference/api/i18n">chrome.i18n</a>
   */
  static DescribedDialect chrome(List<JsonValue> values) {
    return new DescribedDialect(
        DescribedDialect::isMessage,
        descriptions(values, "/message"),
        EnumSet.of(Syntax.DOLLARS, Syntax.TAGS),
        false);
  }

  /**
   * What FormatJS extracts: {@code {"id": {"defaultMessage": …, "description": …}}}, ICU messages.
   *
   * @see <a href="https://formatjs.github.io/docs/getting-started/message-extraction">Message
   *     extraction</a>
   */
  static DescribedDialect formatJs(List<JsonValue> values) {
    return new DescribedDialect(
        DescribedDialect::isDefaultMessage,
        descriptions(values, "/defaultMessage"),
        EnumSet.of(Syntax.BRACES, Syntax.TAGS),
        true);
  }

  private static Map<String, String> descriptions(List<JsonValue> values, String message) {
    PackedMap contexts = new PackedMap();
    for (JsonValue value : values) {
      if (value.name().equals("description")) {
        contexts.add(value.parent() + message, cut(value.text()));
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
    PackedMap contexts = new PackedMap();
    for (JsonValue value : values) {
      if (value.parent().startsWith("/@") && value.name().equals("description")) {
        contexts.add("/" + value.parent().substring(2), cut(value.text()));
      }
    }
    return new DescribedDialect(
        value -> value.parent().isEmpty() && !value.name().startsWith("@"),
        contexts,
        EnumSet.of(Syntax.BRACES, Syntax.TAGS),
        true);
  }

  @Override
  public boolean isText(JsonValue string) {
    return texts.test(string);
  }

  @Override
  public String context(JsonValue string) {
    return contexts.getOrDefault(string.pointer(), "");
  }

  // Flutter's tools refuse a bundle whose locale is not that of its file's name.
  @Override
  public Optional<String> language(JsonValue value, PlanOptions options) {
    return value.parent().isEmpty() && value.name().equals("@@locale") && value.isString()
        ? Optional.of(options.targetLanguage().replace('-', '_'))
        : Optional.empty();
  }

  @Override
  public boolean hasPluralKeys() {
    return false;
  }

  @Override
  public MessageSyntax syntax(Stream<String> ignored) {
    return new MessageSyntax(plain, icu, false);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_CONTEXT ? text : text.substring(0, LONGEST_CONTEXT);
  }
}
