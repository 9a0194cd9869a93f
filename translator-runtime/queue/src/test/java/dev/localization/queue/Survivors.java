package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/**
 * The jobs that a Redis has.
 *
 * @param ended those that are completed
 * @param all these and those in line or active
 */
record Survivors(Set<String> ended, Set<String> all) {
  static Survivors of(UnifiedJedis redis) {
    var ended = Set.copyOf(redis.zrange("bull:q:completed", 0, -1));
    var all = new HashSet<>(ended);
    int places = ended.size();
    for (List<String> place :
        List.of(
            redis.lrange("bull:q:wait", 0, -1),
            redis.zrange("bull:q:prioritized", 0, -1),
            redis.lrange("bull:q:active", 0, -1))) {
      all.addAll(place);
      places += place.size();
    }
    assertThat(all).as("each is in one place").hasSize(places);
    assertThat(all).as("each has its data").allMatch(id -> redis.exists("bull:q:" + id));
    return new Survivors(ended, all);
  }
}
