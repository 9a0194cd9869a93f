package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files of Angular's {@code extract-i18n --format=json}: a locale, and translations by message id.
 */
record AngularDialect() implements JsonDialect {
  private static final String TRANSLATIONS = "/translations";
  private static final Set<Syntax> SYNTAXES = EnumSet.of(Syntax.BRACES, Syntax.TAGS);

  /** Whether a document is such a file: these two members and no other. */
  static boolean matches(List<JsonValue> values) {
    return values.stream().anyMatch(value -> value.pointer().equals("/locale") && value.isString())
        && values.stream().anyMatch(value -> value.parent().equals(TRANSLATIONS))
        && values.stream()
            .allMatch(
                value -> value.pointer().equals("/locale") || value.parent().equals(TRANSLATIONS));
  }

  @Override
  public boolean isText(JsonValue string) {
    return string.parent().equals(TRANSLATIONS);
  }

  @Override
  public String context(JsonValue string) {
    return "";
  }

  @Override
  public Optional<String> language(JsonValue value, PlanOptions options) {
    return value.pointer().equals("/locale")
        ? Optional.of(options.targetLanguage())
        : Optional.empty();
  }

  @Override
  public boolean hasPluralKeys() {
    return false;
  }

  @Override
  public MessageSyntax syntax(List<String> texts) {
    return MessageSyntax.of(texts, SYNTAXES, false);
  }
}
