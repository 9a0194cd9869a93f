package dev.localization.pipeline.provider.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.model.TranslationSchema;
import java.util.Optional;

/** How an answer is held to be JSON, best first. Servers that know less refuse what they lack. */
enum ResponseFormat {
  /** By a schema, which the server obeys. */
  SCHEMA,
  /** By the server, which shape is up to the prompt. */
  OBJECT,
  /** By the prompt alone. */
  PROMPT;

  /** What is sent as {@code response_format}. */
  Optional<ObjectNode> parameter() {
    ObjectNode format = JsonNodeFactory.instance.objectNode();
    return switch (this) {
      case SCHEMA -> {
        format.put("type", "json_schema");
        format
            .putObject("json_schema")
            .put("name", "translations")
            .put("strict", true)
            .set("schema", TranslationSchema.create());
        yield Optional.of(format);
      }
      case OBJECT -> Optional.of(format.put("type", "json_object"));
      case PROMPT -> Optional.empty();
    };
  }

  /** The next best; empty after the last. */
  Optional<ResponseFormat> next() {
    return switch (this) {
      case SCHEMA -> Optional.of(OBJECT);
      case OBJECT -> Optional.of(PROMPT);
      case PROMPT -> Optional.empty();
    };
  }
}
