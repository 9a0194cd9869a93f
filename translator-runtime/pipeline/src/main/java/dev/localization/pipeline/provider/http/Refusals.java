package dev.localization.pipeline.provider.http;

import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a refused request means.
 *
 * @param quota codes that say that waiting seconds does not help: credit or quota is used up
 * @param account codes that say that the account is closed
 * @param model codes that say that there is no such model
 * @param content codes that say that this content is refused, or too long
 */
public record Refusals(
    Set<String> quota, Set<String> account, Set<String> model, Set<String> content) {
  private static final Duration SHORT_WAIT = Duration.ofSeconds(5);
  private static final int LONGEST_MESSAGE = 200;

  public Refusals {
    quota = Set.copyOf(quota);
    account = Set.copyOf(account);
    model = Set.copyOf(model);
    content = Set.copyOf(content);
  }

  /**
   * The failure that an answer other than of success stands for.
   *
   * @param secret the credential, which some engines repeat in their messages
   */
  public ProviderException of(EngineResponse response, EngineError error, String secret) {
    Optional<Duration> wait = RetryAfter.of(response);
    if (quota.contains(error.code())) {
      return unavailable(Reason.QUOTA, response, error, secret, wait);
    }
    if (account.contains(error.code())) {
      return unavailable(Reason.ACCOUNT, response, error, secret, wait);
    }
    if (model.contains(error.code())) {
      return unavailable(Reason.MODEL, response, error, secret, wait);
    }
    if (content.contains(error.code())) {
      return rejected(response, error);
    }
    return switch (response.status()) {
      case 401, 403, 407 -> unavailable(Reason.CREDENTIALS, response, error, secret, wait);
      case 402 -> unavailable(Reason.QUOTA, response, error, secret, wait);
      case 404, 405, 410 -> unavailable(Reason.MODEL, response, error, secret, wait);
      case 400, 413, 414, 422 -> rejected(response, error);
      case 429 -> new RateLimited(status(response, error), wait.orElse(SHORT_WAIT));
      // A redirect is not followed: it would carry the credential to another host.
      case 300, 301, 302, 303, 307, 308 ->
          new Unavailable(
              Reason.MODEL,
              "the engine redirects (%d): set the endpoint to where it is"
                  .formatted(response.status()));
      default ->
          wait.isPresent()
              ? new RateLimited(status(response, error), wait.get())
              : new Transient(status(response, error));
    };
  }

  // The message of a refused content may repeat the content.
  private static Rejected rejected(EngineResponse response, EngineError error) {
    return new Rejected(status(response, error));
  }

  private static Unavailable unavailable(
      Reason reason,
      EngineResponse response,
      EngineError error,
      String secret,
      Optional<Duration> wait) {
    String said = redacted(error.message(), secret);
    String message = status(response, error) + (said.isEmpty() ? "" : ": " + said);
    return wait.isPresent()
        ? new Unavailable(reason, message, wait.get())
        : new Unavailable(reason, message);
  }

  private static String status(EngineResponse response, EngineError error) {
    String code = error.code().matches("[\\w.-]{1,60}+") ? ", " + error.code() : "";
    return "the engine answers %d%s".formatted(response.status(), code);
  }

  // Even a part of a key is nobody's business: what looks like one goes too.
  private static String redacted(String message, String secret) {
    String without = secret.isEmpty() ? message : message.replace(secret, "…");
    String oneLine = without.replaceAll("[\\w*.-]{20,}+", "…").replaceAll("\\s++", " ").strip();
    return oneLine.length() <= LONGEST_MESSAGE ? oneLine : oneLine.substring(0, LONGEST_MESSAGE);
  }
}
