package dev.localization.pipeline.provider.deepl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.http.BaseUrl;
import dev.localization.pipeline.provider.http.Endpoint;
import dev.localization.pipeline.provider.http.EngineError;
import dev.localization.pipeline.provider.http.EngineResponse;
import dev.localization.pipeline.provider.http.HttpEngine;
import dev.localization.pipeline.provider.http.Refusals;
import dev.localization.pipeline.provider.http.Wording;
import dev.localization.pipeline.provider.mt.Portions;
import dev.localization.pipeline.provider.mt.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * DeepL. It takes a context and a form of address, but no instructions, and terms only from a
 * glossary that is kept there.
 *
 * @see <a href="https://developers.deepl.com/api-reference/translate">Translate text</a>
 */
public final class DeepLProvider implements TranslationProvider {
  private static final Refusals REFUSALS =
      new Refusals(
          Wording.NONE,
          Wording.NONE,
          Wording.NONE,
          Wording.phrases(
              "'target_lang' not supported",
              "'source_lang' not supported",
              "Unsupported language pair"),
          Wording.NONE);

  private final String name;
  private final DeepLService service;
  private final String glossaryId;
  private final Supplier<String> key;
  private final HttpEngine engine;

  /**
   * A provider.
   *
   * @param name as the LocalizationApp spells it
   * @param endpoint the base URL, without the version: {@code https://api.deepl.com}; a key of the
   *     free plan is sent to the host of that plan instead
   * @param glossaryId of a glossary that is kept at DeepL and has the languages asked for; "" for
   *     none
   * @param key read for each call
   * @throws IllegalArgumentException when the endpoint is no HTTP URL
   */
  public DeepLProvider(
      String name, String endpoint, String glossaryId, Supplier<String> key, HttpEngine engine) {
    this.name = name;
    this.service = new DeepLService(BaseUrl.of("endpoint", endpoint));
    this.glossaryId = glossaryId;
    this.key = key;
    this.engine = engine;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    DeepLRequest asked = new DeepLRequest(request, glossaryId);
    return Portions.inTurn(asked.portions(), portion -> translate(portion, asked.body(portion)));
  }

  private ProviderAnswer translate(List<SegmentText> portion, ObjectNode body)
      throws ProviderException, InterruptedException {
    Texts texts = Texts.of(portion);
    if (texts.list().isEmpty()) {
      return new ProviderAnswer(texts.translations(List.of()), Usage.NONE);
    }
    String shown = key.get();
    Endpoint translate = service.translate(shown);
    EngineResponse response = engine.post(translate, body);
    if (!response.isSuccess()) {
      throw REFUSALS.of(response, error(response.body(), body), shown);
    }
    return answer(response.body().path("translations"), texts);
  }

  private static ProviderAnswer answer(JsonNode translations, Texts texts) throws Invalid {
    long billed = 0;
    List<String> translated = new ArrayList<>();
    for (JsonNode translation : translations) {
      billed += translation.path("billed_characters").asLong(0);
      translated.add(DeepLRequest.MARKUP.text(translation.path("text").asText()));
    }
    Usage usage = new Usage(billed == 0 ? texts.characters() : billed, 0);
    if (translated.size() != texts.list().size()) {
      throw new Invalid("the answer has another number of texts", usage);
    }
    Map<String, String> byId = texts.translations(translated);
    return new ProviderAnswer(byId, usage);
  }

  // DeepL does not say which language it was.
  private static EngineError error(JsonNode answer, ObjectNode asked) {
    String message = answer.path("message").asText("");
    return message.isEmpty()
        ? EngineError.NONE
        : new EngineError(
            "",
            "%s (from %s into %s)"
                .formatted(
                    message,
                    asked.path("source_lang").asText(),
                    asked.path("target_lang").asText()));
  }
}
