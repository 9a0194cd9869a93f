package dev.localization.pipeline.provider.deepl;

import static dev.localization.pipeline.provider.http.EngineServer.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.HttpProviderConformance;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.http.HttpEngine;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** What plays DeepL. */
abstract class DeepLConformance extends HttpProviderConformance {
  @Override
  protected TranslationProvider provider(String url, Supplier<String> key, HttpEngine engine) {
    return new DeepLProvider("primary", url, "", key, engine);
  }

  @Override
  protected boolean billsOutput() {
    return false;
  }

  @Override
  protected MockResponse translated(RecordedRequest request) {
    ObjectNode answer = MAPPER.createObjectNode();
    body(request)
        .path("text")
        .forEach(
            text ->
                answer
                    .withArray("translations")
                    .addObject()
                    .put("detected_source_language", "EN")
                    .put("text", " [" + text.asText() + "] ")
                    .put("billed_characters", 100));
    return json(200, answer.toString());
  }

  @Override
  protected MockResponse error(int status, String message) {
    return json(status, MAPPER.createObjectNode().put("message", message).toString());
  }
}
