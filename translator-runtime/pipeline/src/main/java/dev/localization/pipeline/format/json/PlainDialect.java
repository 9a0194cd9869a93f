package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Every string is a text: i18next, Vue, Rails, React and what teams make up themselves. */
record PlainDialect() implements JsonDialect {
  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(
          Syntax.DOUBLE_BRACES,
          Syntax.DOLLAR_BRACES,
          Syntax.PERCENT_BRACES,
          Syntax.BRACES,
          Syntax.NESTING,
          Syntax.PYTHON_NAMED,
          Syntax.PRINTF,
          Syntax.TAGS);

  @Override
  public boolean isText(JsonValue string) {
    return true;
  }

  @Override
  public String context(JsonValue string) {
    return "";
  }

  @Override
  public boolean hasPluralKeys() {
    return true;
  }

  @Override
  public MessageSyntax syntax(Stream<String> texts) {
    return MessageSyntax.of(texts, SYNTAXES, false);
  }
}
