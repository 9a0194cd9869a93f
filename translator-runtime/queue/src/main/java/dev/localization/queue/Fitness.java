package dev.localization.queue;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.localization.redis.RedisRequirementException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps a worker from taking and writing anything until its Redis is set up as it must be. A wrong
 * setting is reported, and looked at again until it is mended.
 */
final class Fitness {
  private static final System.Logger LOG = System.getLogger(Fitness.class.getName());
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final CountDownLatch decided = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final UnifiedJedis redis;
  private final Keys queue;
  private final WorkerListener listener;
  private final UntilAnswered until;
  private volatile boolean fit;
  private String reported = "";

  Fitness(UnifiedJedis redis, Keys queue, WorkerListener listener) {
    this.redis = redis;
    this.queue = queue;
    this.listener = listener;
    this.until = new UntilAnswered(queue.base(), listener, givenUp);
  }

  /** Looks until Redis is fit, and says so; false when given up before. */
  boolean establish() {
    try {
      do {
        look();
      } while (!fit && !rested());
      if (fit && !reported.isEmpty()) {
        LOG.log(INFO, "queue {0}: Redis is fit for use now", queue.base());
      }
      return fit;
    } finally {
      decided.countDown();
    }
  }

  /** Waits for the end of {@link #establish} on another thread, and says what it said. */
  boolean await() {
    try {
      decided.await();
      return fit;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether Redis was found fit so far. */
  boolean isFit() {
    return fit;
  }

  void giveUp() {
    givenUp.countDown();
  }

  private void look() {
    try {
      fit = until.call(tried -> verified()).orElse(false);
    } catch (RedisRequirementException | JedisException unfit) {
      report(unfit);
    }
  }

  private boolean verified() {
    Layout.REQUIREMENTS.verify(redis, queue.prefix());
    return true;
  }

  private void report(RuntimeException unfit) {
    String message = String.valueOf(unfit.getMessage());
    if (!message.equals(reported)) {
      reported = message;
      LOG.log(ERROR, "queue {0}: nothing is taken: {1}", queue.base(), message);
      listener.redisUnfit(unfit);
    }
  }

  private boolean rested() {
    try {
      return givenUp.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
