package dev.localization.pipeline.provider.http;

import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import java.time.Duration;
import java.util.Optional;

/**
 * What a refused request means. An engine's own words come before the status of HTTP.
 *
 * @param credentials says that the key is wrong or missing, where the status does not
 * @param quota says that waiting seconds does not help: credit or quota is used up
 * @param account says that the account is closed
 * @param model says that there is no such model, or no such pair of languages
 * @param content says that this content is refused, or too long
 */
public record Refusals(
    Wording credentials, Wording quota, Wording account, Wording model, Wording content) {
  private static final Duration SHORT_WAIT = Duration.ofSeconds(5);
  private static final int LONGEST_MESSAGE = 200;

  /** Nothing but the status says anything. */
  public static final Refusals BY_STATUS =
      new Refusals(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE);

  /**
   * The failure that an answer other than of success stands for.
   *
   * @param secret the credential, which some engines repeat in their messages
   */
  public ProviderException of(EngineResponse response, EngineError error, String secret) {
    return of(response, error, secret, RetryAfter.of(response));
  }

  /**
   * The same, of an engine that says in words of its own how long to wait.
   *
   * @param wait empty when it does not say
   */
  public ProviderException of(
      EngineResponse response, EngineError error, String secret, Optional<Duration> wait) {
    Optional<Reason> said = reason(error);
    if (said.isPresent()) {
      return unavailable(said.get(), response, error, secret, wait);
    }
    return content.isOf(error)
        ? rejected(response, error)
        : byStatus(response, error, secret, wait);
  }

  private Optional<Reason> reason(EngineError error) {
    if (credentials.isOf(error)) {
      return Optional.of(Reason.CREDENTIALS);
    }
    if (quota.isOf(error)) {
      return Optional.of(Reason.QUOTA);
    }
    if (account.isOf(error)) {
      return Optional.of(Reason.ACCOUNT);
    }
    return model.isOf(error) ? Optional.of(Reason.MODEL) : Optional.empty();
  }

  private static ProviderException byStatus(
      EngineResponse response, EngineError error, String secret, Optional<Duration> wait) {
    return switch (response.status()) {
      case 401, 403, 407 -> unavailable(Reason.CREDENTIALS, response, error, secret, wait);
      // 456 is DeepL's own.
      case 402, 456 -> unavailable(Reason.QUOTA, response, error, secret, wait);
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
