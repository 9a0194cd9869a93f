package dev.localization.contract.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.contract.KeySpace;
import dev.localization.redis.RedisServerExtension;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class HeartbeatsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Heartbeat ADA = new Heartbeat("ada", "default", "v1", 3, "");
  private static final Heartbeat BO = new Heartbeat("bo", "default", "", 0, "circuit open");

  @Test
  void aWorkerIsThereFromItsFirstBeatUntilItLeaves(UnifiedJedis redis) {
    var heartbeats = new Heartbeats(redis, KeySpace.of("shop", "storefront"));

    heartbeats.beat(ADA, NOW);
    heartbeats.beat(BO, NOW);
    assertThat(heartbeats.alive()).containsExactlyInAnyOrder(ADA, BO);

    heartbeats.leave("ada");
    assertThat(heartbeats.alive()).containsExactly(BO);
  }

  @Test
  void aWorkerThatFellSilentIsNotThere(UnifiedJedis redis) {
    var space = KeySpace.of("shop", "storefront");
    var heartbeats = new Heartbeats(redis, space);
    heartbeats.beat(ADA, NOW);
    assertThat(redis.ttl(space.key("worker", "ada"))).isPositive();

    redis.del(space.key("worker", "ada"));

    assertThat(heartbeats.alive()).isEmpty();
  }
}
