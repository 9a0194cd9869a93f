package dev.localization.pipeline.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.http.EngineError;
import dev.localization.pipeline.provider.http.EngineResponse;
import dev.localization.pipeline.provider.http.Refusals;
import dev.localization.pipeline.provider.http.RetryAfter;
import dev.localization.pipeline.provider.http.Wording;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Anthropic's errors mean.
 *
 * @see <a href="https://docs.anthropic.com/en/api/errors">Errors</a>
 */
final class AnthropicErrors {
  // Some have the type of any bad request, and only the message tells.
  private static final Refusals REFUSALS =
      new Refusals(
          Wording.NONE,
          Wording.codes("billing_error")
              .orPhrases(
                  "credit balance is too low",
                  "specified API usage limits",
                  "specified workspace API usage limits"),
          Wording.phrases("organization has been disabled"),
          Wording.codes("not_found_error").orPhrases("maximum allowed number of output tokens"),
          Wording.NONE);

  private AnthropicErrors() {}

  static EngineError of(JsonNode body) {
    JsonNode error = body.path("error");
    return new EngineError(error.path("type").asText(""), error.path("message").asText(""));
  }

  static ProviderException failure(EngineResponse response, String key) {
    Optional<Duration> wait = RetryAfter.of(response);
    return REFUSALS.of(
        response,
        of(response.body()),
        key,
        response.status() == 429 ? wait.or(() -> untilReset(response)) : wait);
  }

  /** Until every limit that is used up begins anew. */
  private static Optional<Duration> untilReset(EngineResponse response) {
    return Stream.of("requests", "tokens", "input-tokens", "output-tokens")
        .map(limit -> "anthropic-ratelimit-" + limit)
        .filter(limit -> response.header(limit + "-remaining").filter("0"::equals).isPresent())
        .flatMap(limit -> RetryAfter.until(response, limit + "-reset").stream())
        .max(Comparator.naturalOrder());
  }
}
