package dev.localization.pipeline.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.http.BaseUrl;
import dev.localization.pipeline.provider.http.Endpoint;
import dev.localization.pipeline.provider.http.EngineResponse;
import dev.localization.pipeline.provider.http.HttpEngine;
import dev.localization.pipeline.provider.model.ModelAnswer;
import dev.localization.pipeline.provider.model.TranslationPrompt;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Models behind Anthropic's messages API.
 *
 * @see <a href="https://docs.anthropic.com/en/api/messages">Messages</a>
 */
public final class AnthropicProvider implements TranslationProvider {
  /** The version of the API that this speaks. */
  static final String VERSION = "2023-06-01";

  /**
   * More than a batch needs, and no more than any model of today may write. A longer answer is cut
   * off, and its batch asked for again by halves.
   */
  private static final int MAX_TOKENS = 16_384;

  private final String name;
  private final String model;
  private final Supplier<String> key;
  private final HttpEngine engine;
  private final Endpoint messages;
  private final AtomicReference<AnswerShape> shape = new AtomicReference<>(AnswerShape.TOOL);

  /**
   * A provider.
   *
   * @param name as the LocalizationApp spells it
   * @param model such as {@code claude-haiku-4-5}
   * @param endpoint the base URL, without the version: {@code https://api.anthropic.com}
   * @param key read for each call
   * @throws IllegalArgumentException when the endpoint is no HTTP URL
   */
  public AnthropicProvider(
      String name, String model, String endpoint, Supplier<String> key, HttpEngine engine) {
    this.name = name;
    this.model = model;
    this.key = key;
    this.engine = engine;
    this.messages =
        new Endpoint(
            BaseUrl.of("endpoint", endpoint).with("/v1/messages"),
            () -> Map.of("x-api-key", key.get(), "anthropic-version", VERSION));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    TranslationPrompt prompt = TranslationPrompt.of(request);
    while (true) {
      AnswerShape asked = shape.get();
      EngineResponse response = engine.post(messages, body(prompt, asked));
      if (response.isSuccess()) {
        return answer(response.body(), request);
      }
      Optional<AnswerShape> instead =
          response.status() == 400
              ? asked.instead(AnthropicErrors.of(response.body()).message())
              : Optional.empty();
      if (instead.isEmpty()) {
        throw AnthropicErrors.failure(response, key.get());
      }
      // Refused before anything was generated: nothing was billed.
      shape.compareAndSet(asked, instead.get());
    }
  }

  private ObjectNode body(TranslationPrompt prompt, AnswerShape asked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", model).put("max_tokens", MAX_TOKENS).put("system", prompt.system());
    body.putArray("messages").addObject().put("role", "user").put("content", prompt.user());
    asked.ask(body);
    return body.put("stream", false);
  }

  private static ProviderAnswer answer(JsonNode body, ProviderRequest request)
      throws ProviderException {
    Usage usage = usage(body.path("usage"));
    return switch (body.path("stop_reason").asText()) {
      case "refusal" -> throw new Rejected("the model refuses the content", usage);
      case "max_tokens", "model_context_window_exceeded" ->
          throw new Invalid("the answer is cut off at the model's limit", usage);
      default -> ModelAnswer.read(content(body.path("content"), usage), request, usage);
    };
  }

  private static Usage usage(JsonNode usage) {
    // What the cache takes or gives is not within the input tokens.
    return new Usage(
        usage.path("input_tokens").asLong(0)
            + usage.path("cache_creation_input_tokens").asLong(0)
            + usage.path("cache_read_input_tokens").asLong(0),
        usage.path("output_tokens").asLong(0));
  }

  private static String content(JsonNode blocks, Usage usage) throws Invalid {
    for (JsonNode block : blocks) {
      if (block.path("type").asText().equals("tool_use")) {
        return block.path("input").toString();
      }
    }
    String text =
        StreamSupport.stream(blocks.spliterator(), false)
            .filter(block -> block.path("type").asText().equals("text"))
            .map(block -> block.path("text").asText())
            .collect(Collectors.joining());
    if (text.isEmpty()) {
      throw new Invalid("the answer has no content", usage);
    }
    return text;
  }
}
