package dev.localization.pipeline.provider.openai;

import dev.localization.pipeline.provider.http.BaseUrl;
import dev.localization.pipeline.provider.http.Endpoint;
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
    public Compatible {
      baseUrl = BaseUrl.of("endpoint", baseUrl).toString();
    }

    @Override
    public Endpoint completions(Supplier<String> key) {
      // A server of one's own may want none.
      return new Endpoint(
          baseUrl + "/chat/completions",
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
    public Azure {
      resource = BaseUrl.of("endpoint", resource).toString();
    }

    @Override
    public Endpoint completions(Supplier<String> key) {
      return new Endpoint(
          "%s/openai/deployments/%s/chat/completions?api-version=%s"
              .formatted(resource, BaseUrl.encoded(deployment), BaseUrl.encoded(apiVersion)),
          () -> Map.of("api-key", key.get()));
    }
  }
}
