package dev.localization.pipeline.provider.anthropic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.model.TranslationSchema;
import java.util.Optional;

/**
 * How an answer is held to be JSON. A tool that must be used comes first, for every model that has
 * tools knows it; models that always think refuse it, and know a format of the output.
 */
enum AnswerShape {
  /** As the input of a tool that has to be used. */
  TOOL,
  /** As the text, by a schema. */
  SCHEMA,
  /** As the text, by the prompt alone. */
  PROMPT;

  private static final String NAME = "translations";

  /** Asks for it in the body of a request. */
  void ask(ObjectNode body) {
    switch (this) {
      case TOOL -> {
        ObjectNode tool = body.putArray("tools").addObject();
        tool.put("name", NAME).put("description", "Takes the translations of all segments.");
        tool.set("input_schema", TranslationSchema.create());
        body.putObject("tool_choice")
            .put("type", "tool")
            .put("name", NAME)
            .put("disable_parallel_tool_use", true);
      }
      case SCHEMA ->
          body.putObject("output_config")
              .putObject("format")
              .put("type", "json_schema")
              .set("schema", TranslationSchema.create());
      case PROMPT -> {}
    }
  }

  /** The next best for a server that complains of this one; empty when it does not. */
  Optional<AnswerShape> instead(String complaint) {
    return switch (this) {
      case TOOL -> complaint.contains("tool") ? Optional.of(SCHEMA) : Optional.empty();
      case SCHEMA ->
          complaint.contains("output_config") || complaint.contains("output format")
              ? Optional.of(PROMPT)
              : Optional.empty();
      case PROMPT -> Optional.empty();
    };
  }
}
