package dev.localization.contract.heartbeat;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** The heartbeats of an app's workers. */
public final class Heartbeats {
  /** How often a worker says that it is there. */
  public static final Duration INTERVAL = Duration.ofSeconds(2);

  /** A worker that said nothing for so long is not there. */
  public static final Duration SILENCE = Duration.ofSeconds(15);

  private static final int MOST_WORKERS = 1_000;

  private final UnifiedJedis redis;
  private final KeySpace space;

  public Heartbeats(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.space = space;
  }

  /** Says that a worker is there at {@code now}. */
  public void beat(Heartbeat heartbeat, Instant now) {
    redis.set(
        space.key("worker", heartbeat.worker()),
        Json.write(heartbeat),
        new SetParams().ex(SILENCE.toSeconds()));
    redis.zadd(index(), (double) now.toEpochMilli(), heartbeat.worker());
    double forgotten = (double) now.minus(SILENCE.multipliedBy(4)).toEpochMilli();
    redis.zremrangeByScore(index(), 0, forgotten);
  }

  /** Says that a worker leaves. */
  public void leave(String worker) {
    redis.unlink(space.key("worker", worker));
    redis.zrem(index(), worker);
  }

  /** The workers that are there. */
  public List<Heartbeat> alive() {
    List<String> workers = redis.zrange(index(), -MOST_WORKERS, -1);
    if (workers.isEmpty()) {
      return List.of();
    }
    String[] keys =
        workers.stream().map(worker -> space.key("worker", worker)).toArray(String[]::new);
    return redis.mget(keys).stream()
        .filter(text -> text != null)
        .map(text -> Json.read(text, Heartbeat.class))
        .toList();
  }

  private String index() {
    return space.key("workers");
  }
}
