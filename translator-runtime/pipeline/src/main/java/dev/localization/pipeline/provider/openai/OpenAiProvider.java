package dev.localization.pipeline.provider.openai;

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
import dev.localization.pipeline.provider.http.EngineError;
import dev.localization.pipeline.provider.http.EngineResponse;
import dev.localization.pipeline.provider.http.HttpEngine;
import dev.localization.pipeline.provider.http.Refusals;
import dev.localization.pipeline.provider.http.Wording;
import dev.localization.pipeline.provider.model.ModelAnswer;
import dev.localization.pipeline.provider.model.TranslationPrompt;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Models behind OpenAI's chat completions.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">Chat completions</a>
 */
public final class OpenAiProvider implements TranslationProvider {
  private static final Refusals REFUSALS =
      new Refusals(
          Wording.NONE,
          Wording.codes("insufficient_quota", "billing_hard_limit_reached", "billing_not_active"),
          Wording.codes("account_deactivated"),
          Wording.codes("model_not_found", "DeploymentNotFound", "unsupported_model"),
          Wording.codes(
              "context_length_exceeded",
              "string_above_max_length",
              "content_filter",
              "content_policy_violation"));

  private final String name;
  private final String model;
  private final OpenAiService service;
  private final Supplier<String> key;
  private final HttpEngine engine;
  private final AtomicReference<ResponseFormat> format =
      new AtomicReference<>(ResponseFormat.SCHEMA);

  /**
   * A provider.
   *
   * @param name as the LocalizationApp spells it
   * @param model such as {@code gpt-4o-mini}
   * @param key read for each call; "" when the server wants none
   */
  public OpenAiProvider(
      String name, String model, OpenAiService service, Supplier<String> key, HttpEngine engine) {
    this.name = name;
    this.model = model;
    this.service = service;
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
    TranslationPrompt prompt = TranslationPrompt.of(request);
    while (true) {
      ResponseFormat asked = format.get();
      EngineResponse response = engine.post(service.completions(key), body(prompt, asked));
      if (response.isSuccess()) {
        return answer(response.body(), request);
      }
      EngineError error = error(response.body());
      Optional<ResponseFormat> lesser =
          isOverFormat(response, error) ? asked.next() : Optional.empty();
      if (lesser.isEmpty()) {
        throw REFUSALS.of(response, error, key.get());
      }
      // Refused before anything was generated: nothing was billed.
      format.compareAndSet(asked, lesser.get());
    }
  }

  private ObjectNode body(TranslationPrompt prompt, ResponseFormat asked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    messages.addObject().put("role", "user").put("content", prompt.user());
    asked.parameter().ifPresent(parameter -> body.set("response_format", parameter));
    return body.put("stream", false);
  }

  private static ProviderAnswer answer(JsonNode body, ProviderRequest request)
      throws ProviderException {
    Usage usage =
        new Usage(
            body.at("/usage/prompt_tokens").asLong(0),
            body.at("/usage/completion_tokens").asLong(0));
    JsonNode choice = body.at("/choices/0");
    JsonNode content = choice.at("/message/content");
    boolean isRefused =
        choice.path("finish_reason").asText().equals("content_filter")
            || choice.at("/message/refusal").isTextual();
    if (isRefused) {
      throw new Rejected("the model refuses the content", usage);
    }
    if (choice.path("finish_reason").asText().equals("length")) {
      throw new Invalid("the answer is cut off at the model's limit", usage);
    }
    if (!content.isTextual()) {
      throw new Invalid("the answer has no content", usage);
    }
    return ModelAnswer.read(content.textValue(), request, usage);
  }

  private static EngineError error(JsonNode body) {
    JsonNode error = body.path("error");
    // Servers that are only compatible often have a type and no code.
    String code = error.path("code").asText(error.path("type").asText(""));
    return error.isObject()
        ? new EngineError(code, error.path("message").asText(""))
        : EngineError.NONE;
  }

  private static boolean isOverFormat(EngineResponse response, EngineError error) {
    boolean isComplaint = response.status() == 400 || response.status() == 422;
    return isComplaint
        && (response.body().at("/error/param").asText().startsWith("response_format")
            || error.message().contains("response_format")
            || error.message().contains("json_schema"));
  }
}
