package dev.localization.runtime.job;

import java.time.Duration;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;

/** Repeats a write while Redis is away: an answer that was paid for is worth some waiting. */
final class Patience {
  private static final int TRIES = 30;
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Patience() {}

  /**
   * Runs {@code write} until it succeeds, for about a minute.
   *
   * @throws JedisException when Redis stays away, or the thread is interrupted while waiting
   */
  static <T> T insist(Supplier<T> write) {
    Duration wait = FIRST;
    for (int tried = 1; ; tried++) {
      try {
        return write.get();
      } catch (JedisException away) {
        if (tried == TRIES || !RedisTrouble.passes(away) || !slept(wait)) {
          throw away;
        }
        wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
      }
    }
  }

  private static boolean slept(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
