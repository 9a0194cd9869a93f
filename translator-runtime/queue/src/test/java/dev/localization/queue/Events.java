package dev.localization.queue;

import java.util.List;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/** The events of a queue, as "name id". */
final class Events {
  private Events() {}

  static List<String> of(UnifiedJedis redis, String base) {
    return redis.xrange(base + ":events", (StreamEntryID) null, (StreamEntryID) null).stream()
        .map(entry -> entry.getFields())
        .map(event -> (event.get("event") + " " + event.getOrDefault("jobId", "")).strip())
        .toList();
  }
}
