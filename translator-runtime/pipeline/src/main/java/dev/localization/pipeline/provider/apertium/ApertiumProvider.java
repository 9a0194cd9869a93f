package dev.localization.pipeline.provider.apertium;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.localization.pipeline.provider.mt.LanguagePair;
import dev.localization.pipeline.provider.mt.OfferedPairs;
import dev.localization.pipeline.provider.mt.Portions;
import dev.localization.pipeline.provider.mt.Texts;
import dev.localization.pipeline.provider.mt.TokenMarkup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Apertium. It takes nothing but one text a call: no context, terms, form of address or
 * instructions.
 *
 * <p>Texts go as HTML: an element is a blank between words, which no rule sees and none loses. In
 * plain text a token stands in the way of the rules ("the red ⟦1⟧ cars" becomes "el rojo ⟦1⟧
 * coches"), and characters of Apertium's own notation are taken for it.
 *
 * @see <a href="https://wiki.apertium.org/wiki/Apertium-apy">Apertium APy</a>
 */
public final class ApertiumProvider implements TranslationProvider {
  // What marks unknown words is taken out again wherever it stands before a word.
  private static final TokenMarkup MARKUP = new TokenMarkup("<x id=\"", "\"/>", "*@#");
  private static final Refusals REFUSALS =
      new Refusals(
          Wording.NONE, Wording.NONE, Wording.NONE, Wording.phrases("That pair is"), Wording.NONE);

  private final String name;
  private final Supplier<String> key;
  private final HttpEngine engine;
  private final Endpoint translate;
  private final Endpoint listPairs;
  private final OfferedPairs pairs = new OfferedPairs(this::pairs);

  /**
   * A provider.
   *
   * @param name as the LocalizationApp spells it
   * @param endpoint the base URL, such as {@code https://apertium.org/apy}
   * @param key read for each call; "" when the server wants none
   * @throws IllegalArgumentException when the endpoint is no HTTP URL
   */
  public ApertiumProvider(String name, String endpoint, Supplier<String> key, HttpEngine engine) {
    BaseUrl base = BaseUrl.of("endpoint", endpoint);
    this.name = name;
    this.key = key;
    this.engine = engine;
    this.translate = new Endpoint(base.with("/translate"), Map::of);
    this.listPairs = new Endpoint(base.with("/listPairs"), Map::of);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    LanguagePair pair =
        pairs.find(
            ApertiumLanguage.codes(request.sourceLanguage()),
            ApertiumLanguage.codes(request.targetLanguage()));
    return Portions.inTurn(
        request.segments().stream().map(List::of).toList(), segment -> translate(segment, pair));
  }

  private ProviderAnswer translate(List<SegmentText> segment, LanguagePair pair)
      throws ProviderException, InterruptedException {
    Texts texts = Texts.of(segment);
    List<String> translated = new ArrayList<>();
    for (String text : texts.list()) {
      translated.add(translate(text, pair));
    }
    return new ProviderAnswer(texts.translations(translated), new Usage(texts.characters(), 0));
  }

  private String translate(String text, LanguagePair pair)
      throws ProviderException, InterruptedException {
    String shown = key.get();
    EngineResponse response = engine.postForm(translate, fields(text, pair, shown));
    if (!response.isSuccess()) {
      throw failure(response, shown);
    }
    JsonNode translated = response.body().at("/responseData/translatedText");
    if (!translated.isTextual()) {
      throw new Invalid("the answer has no text", Usage.NONE);
    }
    return MARKUP.text(translated.textValue());
  }

  private static Map<String, String> fields(String text, LanguagePair pair, String key) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("langpair", pair.toString());
    fields.put("q", MARKUP.of(text));
    fields.put("format", "html");
    fields.put("markUnknown", "no");
    if (!key.isEmpty()) {
      fields.put("key", key);
    }
    return fields;
  }

  private List<LanguagePair> pairs() throws ProviderException, InterruptedException {
    EngineResponse response = engine.get(listPairs);
    if (!response.isSuccess()) {
      throw failure(response, key.get());
    }
    List<LanguagePair> offered = new ArrayList<>();
    for (JsonNode pair : response.body().path("responseData")) {
      offered.add(
          new LanguagePair(
              pair.path("sourceLanguage").asText(), pair.path("targetLanguage").asText()));
    }
    return offered;
  }

  private static ProviderException failure(EngineResponse response, String key) {
    JsonNode body = response.body();
    return REFUSALS.of(response, new EngineError("", body.path("explanation").asText("")), key);
  }
}
