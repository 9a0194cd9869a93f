package dev.localization.queue;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Repeats calls to Redis until it answers, however long it is away. What Redis refuses for a reason
 * that waiting does not mend is thrown.
 */
final class UntilAnswered {
  private static final System.Logger LOG = System.getLogger(UntilAnswered.class.getName());
  private static final long FIRST_MILLIS = 20;
  private static final long MOST_MILLIS = 2_000;

  /**
   * Errors of a Redis that starts, fails over, is full or has other users now: it answers, but not
   * yet.
   */
  private static final List<String> PASSING =
      List.of(
          "LOADING",
          "BUSY",
          "READONLY",
          "MASTERDOWN",
          "CLUSTERDOWN",
          "TRYAGAIN",
          "OOM",
          "MISCONF",
          "NOREPLICAS",
          "NOAUTH",
          "WRONGPASS",
          "NOPERM",
          "UNBLOCKED",
          "ERR max number of clients",
          "ERR ACL failure in script");

  private final String queue;
  private final WorkerListener listener;
  private final CountDownLatch stopped;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * @param stopped at zero, calls are given up
   */
  UntilAnswered(String queue, WorkerListener listener, CountDownLatch stopped) {
    this.queue = queue;
    this.listener = listener;
    this.stopped = stopped;
  }

  /**
   * Calls until there is an answer.
   *
   * @param attempt told how often it was tried before; must be safe to repeat
   * @return empty when given up
   */
  <T> Optional<T> call(IntFunction<T> attempt) {
    for (int tried = 0; stopped.getCount() > 0; tried++) {
      try {
        T answer = attempt.apply(tried);
        back();
        return Optional.ofNullable(answer);
      } catch (JedisException failed) {
        if (!passes(failed)) {
          throw failed;
        }
        // One failure may be a connection that broke while it lay in the pool.
        if (tried > 0) {
          away(failed);
        }
        if (!pause(tried)) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  static boolean passes(JedisException failed) {
    if (!(failed instanceof JedisDataException refused)
        || failed instanceof JedisAccessControlException
        || failed instanceof JedisClusterException
        || failed instanceof JedisRedirectionException) {
      return true;
    }
    String message = String.valueOf(refused.getMessage());
    // Redis 6 puts the error of a command before or behind those of the script that used it.
    return PASSING.stream()
        .anyMatch(word -> message.startsWith(word) || message.contains("-" + word + " "));
  }

  private void away(JedisException failed) {
    if (away.compareAndSet(false, true)) {
      LOG.log(WARNING, "queue {0}: Redis is away, trying again: {1}", queue, failed.getMessage());
      listener.redisAway(failed);
    }
  }

  private void back() {
    if (away.compareAndSet(true, false)) {
      LOG.log(INFO, "queue {0}: Redis answers again", queue);
      listener.redisBack();
    }
  }

  private boolean pause(int tried) {
    long full = Math.min(FIRST_MILLIS << Math.min(tried, 10), MOST_MILLIS);
    long millis = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    try {
      return !stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException abandoned) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
