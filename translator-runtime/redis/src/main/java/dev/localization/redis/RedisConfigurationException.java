package dev.localization.redis;

/**
 * What was said about a Redis cannot be used. The message names the field and the fix, and repeats
 * nothing of what was given: it may hold a password.
 */
public final class RedisConfigurationException extends IllegalArgumentException {
  private final String field;

  RedisConfigurationException(String field, String fix) {
    super(field + ": " + fix);
    this.field = field;
  }

  /** The part that is wrong, such as {@code port}. */
  public String field() {
    return field;
  }
}
