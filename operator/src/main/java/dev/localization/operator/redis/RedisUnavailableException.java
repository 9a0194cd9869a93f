package dev.localization.operator.redis;

/** An app's Redis cannot be reached yet, or is not described well enough to be. */
public final class RedisUnavailableException extends Exception {
  /**
   * @param message for people: what is missing; without secrets
   */
  public RedisUnavailableException(String message) {
    super(message);
  }
}
