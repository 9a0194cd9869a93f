package dev.localization.queue;

import dev.localization.redis.RedisRequirements;
import dev.localization.redis.Script;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/** The operations on the stored layout: one Lua file each. */
enum Layout {
  ADD,
  WAIT,
  WORK,
  RENEW,
  STALLED,
  PROGRESS,
  EVENTS,
  PAUSE,
  RESUME,
  PROMOTE,
  RETRY,
  REMOVE,
  COUNTS,
  DUE,
  OLDEST,
  STATE,
  CLEAN,
  LIMIT,
  REMOVE_CHILDREN;

  /** Written to queues that have none yet, so that BullMQ's clients know the layout. */
  static final String VERSION = "bullmq:6.7.0";

  /** The commands of all scripts and calls are what a user of Redis must be allowed to use. */
  static final RedisRequirements REQUIREMENTS =
      new RedisRequirements(
          Set.of(
              "BZPOPMIN",
              "DEL",
              "EXISTS",
              "GET",
              "HDEL",
              "HEXISTS",
              "HGET",
              "HGETALL",
              "HINCRBY",
              "HMGET",
              "HSET",
              "HSETNX",
              "INCR",
              "INCRBY",
              "LINDEX",
              "LLEN",
              "LPOP",
              "LPOS",
              "LPUSH",
              "LRANGE",
              "LREM",
              "LTRIM",
              "MGET",
              "PEXPIRE",
              "PTTL",
              "RENAME",
              "RPOP",
              "RPUSH",
              "SADD",
              "SCARD",
              "SET",
              "SISMEMBER",
              "SPOP",
              "SRANDMEMBER",
              "SREM",
              "TIME",
              "XADD",
              "XRANGE",
              "XREAD",
              "XREVRANGE",
              "ZADD",
              "ZCARD",
              "ZCOUNT",
              "ZPOPMIN",
              "ZRANGE",
              "ZRANGEBYSCORE",
              "ZREM",
              "ZREVRANGEBYSCORE",
              "ZSCORE"));

  @SuppressWarnings("ImmutableEnumChecker") // a script is immutable, in a module without that word
  private final Script script = Script.of(Layout.class, name().toLowerCase(Locale.ROOT));

  /** Runs the operation on one queue. */
  Object run(UnifiedJedis redis, Keys queue, List<String> arguments) {
    return script.run(redis, List.of(queue.base()), arguments);
  }

  long number(UnifiedJedis redis, Keys queue, String... arguments) {
    return (Long) run(redis, queue, List.of(arguments));
  }

  List<?> list(UnifiedJedis redis, Keys queue, List<String> arguments) {
    return (List<?>) run(redis, queue, arguments);
  }

  /**
   * Throws what the first number of an answer to {@link #ADD} or {@link #WAIT} says about parents
   * and children; nothing for others.
   */
  static void refuse(List<?> answer) {
    long code = (Long) answer.getFirst();
    if (code == -5) {
      throw new UnknownParentException((String) answer.get(1));
    }
    if (code == -7) {
      throw new ForeignChildException((String) answer.get(1));
    }
  }
}
