package dev.localization.pipeline.provider.openai;

import dev.localization.pipeline.provider.http.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Who serves a model, and so where it is and how a key is shown. */
public sealed interface OpenAiService {
  /** Where completions are asked for. */
  Endpoint completions(Supplier<String> key);

  /**
   * OpenAI, or a server that is compatible with it.
   *
   * @param baseUrl up to and with the version, such as {@code https://api.openai.com/v1}
   */
  record Compatible(String baseUrl) implements OpenAiService {
    @Override
    public Endpoint completions(Supplier<String> key) {
      // A server of one's own may want none.
      return new Endpoint(
          trimmed(baseUrl) + "/chat/completions",
          () -> key.get().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key.get()));
    }
  }

  /**
   * Azure.
   *
   * @param resource the URL of the resource, such as {@code https://shop.openai.azure.com}
   * @param deployment the name under which the model is deployed
   * @param apiVersion such as {@code 2024-10-21}
   */
  record Azure(String resource, String deployment, String apiVersion) implements OpenAiService {
    @Override
    public Endpoint completions(Supplier<String> key) {
      return new Endpoint(
          "%s/openai/deployments/%s/chat/completions?api-version=%s"
              .formatted(trimmed(resource), encoded(deployment), encoded(apiVersion)),
          () -> Map.of("api-key", key.get()));
    }
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
