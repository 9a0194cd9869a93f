package dev.localization.contract;

import java.time.Duration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Who owns a prefix: two apps that share one would translate each other's documents. */
public final class PrefixLease {
  /** An owner that did not renew for so long has lost the prefix. */
  public static final Duration TERM = Duration.ofSeconds(60);

  private final UnifiedJedis redis;
  private final KeySpace space;

  public PrefixLease(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.space = space;
  }

  /**
   * Takes or renews the lease.
   *
   * @param owner the LocalizationApp's uid
   * @return false when another owner has it
   */
  public boolean hold(String owner) {
    String key = space.key("owner");
    var ifFree = new SetParams().nx().ex(TERM.toSeconds());
    if (redis.set(key, owner, ifFree) != null) {
      return true;
    }
    if (!owner.equals(redis.get(key))) {
      return false;
    }
    redis.expire(key, TERM.toSeconds());
    return true;
  }
}
