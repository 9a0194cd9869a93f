package dev.localization.pipeline.provider.libretranslate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderRequest;
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
import dev.localization.pipeline.provider.mt.Texts;
import dev.localization.pipeline.provider.mt.TokenMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * LibreTranslate. It takes nothing but texts: no context, terms, form of address or instructions.
 *
 * <p>Texts go as HTML. In plain text a token is unknown to the model, which drops or garbles it; an
 * element that is not to be translated is kept, at worst at the cost of translating what stands
 * around it apart. HTML has no line breaks, so each line is a text of its own.
 *
 * @see <a href="https://docs.libretranslate.com/api/operations/translate/">Translate</a>
 */
public final class LibreTranslateProvider implements TranslationProvider {
  private static final TokenMarkup MARKUP =
      new TokenMarkup("<span translate=\"no\">", "</span>", "");
  private static final Refusals REFUSALS =
      new Refusals(
          Wording.phrases("to get an API key", "Invalid API key"),
          Wording.NONE,
          Wording.phrases("Too many request limits violations"),
          Wording.phrases("is not supported", "is not available as a target language"),
          Wording.NONE);

  private final String name;
  private final Supplier<String> key;
  private final HttpEngine engine;
  private final Endpoint translate;
  private final Endpoint languages;
  private final OfferedPairs pairs = new OfferedPairs(this::pairs);

  /**
   * A provider.
   *
   * @param name as the LocalizationApp spells it
   * @param endpoint the base URL, such as {@code https://libretranslate.com}
   * @param key read for each call; "" when the server wants none
   * @throws IllegalArgumentException when the endpoint is no HTTP URL
   */
  public LibreTranslateProvider(
      String name, String endpoint, Supplier<String> key, HttpEngine engine) {
    BaseUrl base = BaseUrl.of("endpoint", endpoint);
    this.name = name;
    this.key = key;
    this.engine = engine;
    this.translate = new Endpoint(base.with("/translate"), Map::of);
    this.languages = new Endpoint(base.with("/languages"), Map::of);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    Texts texts = Texts.ofLines(request.segments());
    if (texts.list().isEmpty()) {
      return new ProviderAnswer(texts.translations(List.of()), Usage.NONE);
    }
    LanguagePair pair =
        pairs.find(
            LibreTranslateLanguage.codes(request.sourceLanguage()),
            LibreTranslateLanguage.codes(request.targetLanguage()));
    String shown = key.get();
    EngineResponse response = engine.post(translate, body(texts, pair, shown));
    if (!response.isSuccess()) {
      throw failure(response, shown);
    }
    return answer(response.body().path("translatedText"), texts);
  }

  private static ObjectNode body(Texts texts, LanguagePair pair, String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    texts.list().forEach(text -> body.withArray("q").add(MARKUP.of(text)));
    body.put("source", pair.source()).put("target", pair.target()).put("format", "html");
    return key.isEmpty() ? body : body.put("api_key", key);
  }

  private static ProviderAnswer answer(JsonNode answered, Texts texts) throws Invalid {
    Usage usage = new Usage(texts.characters(), 0);
    List<String> translated = new ArrayList<>();
    for (JsonNode text : answered) {
      // The server has resolved the references.
      translated.add(MARKUP.tokens(text.asText()));
    }
    if (translated.size() != texts.list().size()) {
      throw new Invalid("the answer has another number of texts", usage);
    }
    return new ProviderAnswer(texts.translations(translated), usage);
  }

  private List<LanguagePair> pairs() throws ProviderException, InterruptedException {
    EngineResponse response = engine.get(languages);
    if (!response.isSuccess()) {
      throw failure(response, key.get());
    }
    List<LanguagePair> offered = new ArrayList<>();
    for (JsonNode language : response.body()) {
      String source = language.path("code").asText();
      language
          .path("targets")
          .forEach(target -> offered.add(new LanguagePair(source, target.asText())));
    }
    return offered;
  }

  private static ProviderException failure(EngineResponse response, String key) {
    String message = response.body().path("error").asText("");
    return REFUSALS.of(response, new EngineError("", message), key);
  }
}
