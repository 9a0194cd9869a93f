package dev.localization.pipeline.provider;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a provider gave no usable answer. The type says what to do; messages hold neither text nor
 * credential, for they reach logs and status.
 */
public abstract sealed class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Usage usage;

  private ProviderException(String message, Usage usage) {
    super(message);
    this.usage = usage;
  }

  /** What was billed all the same; {@link Usage#NONE} when nothing or unknown. */
  public Usage usage() {
    return usage;
  }

  /** It may work soon: connection, timeout, 5xx. Put the work back; no attempt is burnt. */
  public static final class Transient extends ProviderException {
    private static final long serialVersionUID = 1L;

    /** Reports a passing failure. */
    public Transient(String message) {
      super(message, Usage.NONE);
    }
  }

  /** Too many requests or tokens. Put the work back until then; no attempt is burnt. */
  public static final class RateLimited extends ProviderException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Reports a limit that ends after the given time. */
    public RateLimited(String message, Duration retryAfter) {
      super(message, Usage.NONE);
      this.retryAfter = retryAfter;
    }

    /** How long to wait, from now. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The provider as a whole cannot serve. Opens the circuit; fails no segment. */
  public static final class Unavailable extends ProviderException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Duration retryAfter;

    /** Reports an outage of unknown length. */
    public Unavailable(Reason reason, String message) {
      super(message, Usage.NONE);
      this.reason = reason;
      this.retryAfter = null;
    }

    /** Reports an outage that is worth another look after the given time. */
    public Unavailable(Reason reason, String message, Duration retryAfter) {
      super(message, Usage.NONE);
      this.reason = reason;
      this.retryAfter = retryAfter;
    }

    /** What keeps it from serving. */
    public Reason reason() {
      return reason;
    }

    /** How long to wait, from now, where known. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  /** This content is refused, or too long; another content may pass. */
  public static final class Rejected extends ProviderException {
    private static final long serialVersionUID = 1L;

    /** Reports a refusal. */
    public Rejected(String message) {
      super(message, Usage.NONE);
    }

    /** Reports a refusal that was billed. */
    public Rejected(String message, Usage usage) {
      super(message, usage);
    }
  }

  /** There is an answer, but it cannot be read. */
  public static final class Invalid extends ProviderException {
    private static final long serialVersionUID = 1L;

    /** Reports an unusable answer and what it cost. */
    public Invalid(String message, Usage usage) {
      super(message, usage);
    }
  }

  /** What keeps a provider from serving. */
  public enum Reason {
    /** The credential is missing, wrong or lacks the right. */
    CREDENTIALS,
    /** The account is closed or suspended. */
    ACCOUNT,
    /** A quota is used up, and waiting seconds will not help. */
    QUOTA,
    /** The model or language pair does not exist there. */
    MODEL,
    /** The circuit breaker is open. */
    CIRCUIT_OPEN,
    /** The budget of the job is spent. */
    BUDGET
  }
}
