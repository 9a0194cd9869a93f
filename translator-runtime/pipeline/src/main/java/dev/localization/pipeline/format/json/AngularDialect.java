package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of Angular's {@code extract-i18n --format=json}: a locale, and translations by message id.
 */
record AngularDialect() implements JsonDialect {
  private static final String TRANSLATIONS = "/translations";
  private static final Set<Syntax> SYNTAXES = EnumSet.of(Syntax.BRACES, Syntax.TAGS);

  /** Whether a document is such a file: these two members and no other. */
  static boolean matches(List<JsonValue> values) {
    return values.stream().allMatch(value -> isLocale(value) || isTranslation(value))
        && values.stream().anyMatch(value -> isLocale(value) && value.isString())
        && values.stream().anyMatch(AngularDialect::isTranslation);
  }

  private static boolean isLocale(JsonValue value) {
    return value.parent().isEmpty() && value.name().equals("locale");
  }

  private static boolean isTranslation(JsonValue value) {
    return value.parent().equals(TRANSLATIONS);
  }

  @Override
  public boolean isText(JsonValue string) {
    return isTranslation(string);
  }

  @Override
  public String context(JsonValue string) {
    return "";
  }

  @Override
  public Optional<String> language(JsonValue value, PlanOptions options) {
    return isLocale(value) ? Optional.of(options.targetLanguage()) : Optional.empty();
  }

  @Override
  public boolean hasPluralKeys() {
    return false;
  }

  @Override
  public MessageSyntax syntax(Stream<String> texts) {
    return MessageSyntax.of(texts, SYNTAXES, false);
  }
}
