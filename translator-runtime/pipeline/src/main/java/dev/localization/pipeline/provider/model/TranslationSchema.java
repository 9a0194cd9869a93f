package dev.localization.pipeline.provider.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON schema of an answer. Every member is required and none is allowed beside, as the strict
 * mode of engines wants it.
 */
public final class TranslationSchema {
  private TranslationSchema() {}

  /** {@code {"translations": [{"id": …, "text": …}]}}. */
  public static ObjectNode create() {
    ObjectNode translation = object("id", "text");
    ObjectNode properties = (ObjectNode) translation.get("properties");
    properties.putObject("id").put("type", "string");
    properties.putObject("text").put("type", "string");
    ObjectNode schema = object("translations");
    ((ObjectNode) schema.get("properties"))
        .putObject("translations")
        .put("type", "array")
        .set("items", translation);
    return schema;
  }

  private static ObjectNode object(String... required) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
    object.putObject("properties");
    for (String name : required) {
      object.withArray("required").add(name);
    }
    return object.put("additionalProperties", false);
  }
}
