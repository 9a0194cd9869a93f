package dev.localization.redis;

/**
 * Redis answers, but is not set up as it must be. The message names the setting and the fix.
 * Nothing was written.
 */
public final class RedisRequirementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  RedisRequirementException(String setting, String fix) {
    super("Redis is not fit for use: " + setting + ": " + fix);
    this.setting = setting;
  }

  /** What is wrong, such as {@code maxmemory-policy}. */
  public String setting() {
    return setting;
  }
}
