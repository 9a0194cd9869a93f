package dev.localization.pipeline.provider.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A language model that puts brackets around each text. */
public final class PlayedModel {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PlayedModel() {}

  /** What it answers to the user's message. */
  public static ObjectNode answer(String user) {
    try {
      ObjectNode answer = MAPPER.createObjectNode();
      MAPPER
          .readTree(user)
          .path("segments")
          .forEach(
              segment ->
                  answer
                      .withArray("translations")
                      .addObject()
                      .put("id", segment.path("id").asText())
                      .put("text", "[" + segment.path("text").asText() + "]"));
      return answer;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
