package dev.localization.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class PrefixLeaseTest {
  @Test
  void oneOwnerHoldsAPrefix(UnifiedJedis redis) {
    var lease = new PrefixLease(redis, new KeySpace("shared"));

    assertThat(lease.hold("first")).isTrue();
    assertThat(lease.hold("first")).isTrue();
    assertThat(lease.hold("second")).isFalse();
  }
}
