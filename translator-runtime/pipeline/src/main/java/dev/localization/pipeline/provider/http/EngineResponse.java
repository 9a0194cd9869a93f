package dev.localization.pipeline.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine answered.
 *
 * @param status of HTTP
 * @param headers the last of each name, names in lower case
 * @param body a missing node when it is not JSON
 */
public record EngineResponse(int status, Map<String, String> headers, JsonNode body) {
  public EngineResponse {
    headers = Map.copyOf(headers);
  }

  /** Whether the request was served. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** A header, its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
