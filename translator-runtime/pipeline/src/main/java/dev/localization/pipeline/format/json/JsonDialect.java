package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import java.util.Optional;
import java.util.stream.Stream;

/** Which values of a JSON document people read, by the conventions of the tool that it is for. */
interface JsonDialect {
  /** Whether a string is to be translated. */
  boolean isText(JsonValue string);

  /** What the document says about a string; "" when nothing. */
  String context(JsonValue string);

  /**
   * What a value that names the document's language has to be once the texts are in another; empty
   * for any other value.
   */
  default Optional<String> language(JsonValue value, PlanOptions options) {
    return Optional.empty();
  }

  /** Whether keys say which plural form their text is for, as those of i18next do. */
  boolean hasPluralKeys();

  /** In which syntax the texts are written, all looked at together. */
  MessageSyntax syntax(Stream<String> texts);
}
