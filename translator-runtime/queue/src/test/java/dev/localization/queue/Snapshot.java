package dev.localization.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/**
 * All that a queue stores, a line a key, with masks for what differs between two equal runs: times,
 * what only this library or only BullMQ keeps for itself, and defaults that one of them spells out.
 */
final class Snapshot {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final String MASK = "*";

  /** Signs of work and guards: they say when somebody looked, not what there is. */
  private static final Set<String> PASSING = Set.of("marker", "stalled-check");

  private static final Set<String> TIMES = Set.of("timestamp", "processedOn", "finishedOn");

  /** Ordered by times, which may be equal in one run and not in the other. */
  private static final Set<String> BY_TIME = Set.of("completed", "failed", "waiting-children");

  private Snapshot() {}

  static SortedMap<String, String> of(UnifiedJedis redis) {
    var lines = new TreeMap<String, String>();
    for (String key : redis.keys("bull:q:*")) {
      String part = key.substring("bull:q:".length());
      if (!PASSING.contains(part) && !standsForNothing(redis, key, part)) {
        lines.put(part, value(redis, key, part));
      }
    }
    return lines;
  }

  /** BullMQ leaves some deduplication keys of removed parents behind; both pass over them. */
  private static boolean standsForNothing(UnifiedJedis redis, String key, String part) {
    return part.startsWith("de:") && !redis.exists("bull:q:" + redis.get(key));
  }

  private static String value(UnifiedJedis redis, String key, String part) {
    return switch (redis.type(key)) {
      case "hash" -> hash(part, redis.hgetAll(key));
      case "list" -> redis.lrange(key, 0, -1).toString();
      case "set" -> new TreeSet<>(redis.smembers(key)).toString();
      case "zset" -> zset(redis, key, part);
      case "stream" -> events(redis, key);
      case "string" -> redis.get(key);
      default -> throw new IllegalStateException("no such type of " + key);
    };
  }

  private static String zset(UnifiedJedis redis, String key, String part) {
    if (part.equals("prioritized")) {
      return redis.zrangeWithScores(key, 0, -1).toString();
    }
    List<String> members = redis.zrange(key, 0, -1);
    boolean byTime = BY_TIME.contains(part) || part.endsWith(":unsuccessful");
    return byTime ? new TreeSet<>(members).toString() : members.toString();
  }

  private static String hash(String part, Map<String, String> stored) {
    var fields = new TreeMap<>(stored);
    if (part.equals("meta")) {
      // BullMQ says it when a client starts, this library when it first adds.
      fields.remove("version");
    }
    fields.replace("prevTS", MASK);
    TIMES.forEach(time -> fields.replace(time, MASK));
    // Marks which fetch has ended, so that a repeated end is known.
    fields.remove("ft");
    fields.replace("stacktrace", MASK);
    // BullMQ puts back until a time, this library for a time.
    fields.computeIfPresent(
        "delay", (field, millis) -> Math.round(Long.parseLong(millis) / 1e3) + " s");
    fields.computeIfPresent("data", (field, json) -> sorted(json));
    fields.computeIfPresent("opts", (field, json) -> sorted(json));
    return fields.toString();
  }

  private static String sorted(String json) {
    try {
      return JSON.writeValueAsString(JSON.readValue(json, Object.class));
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("no JSON: " + json, malformed);
    }
  }

  private static String events(UnifiedJedis redis, String key) {
    var lines = new StringBuilder();
    for (var entry : redis.xrange(key, (StreamEntryID) null, (StreamEntryID) null)) {
      var fields = new TreeMap<>(entry.getFields());
      fields.replace("delay", MASK);
      lines.append('\n').append(fields);
    }
    return lines.toString();
  }
}
