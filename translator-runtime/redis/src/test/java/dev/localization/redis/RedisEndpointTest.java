package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RedisEndpointTest {
  @Test
  void showsNoSecret() {
    assertThat(RedisEndpoint.of("rediss://:s3cret@redis.example:6380"))
        .hasToString("redis.example:6380");
  }

  @Test
  void saysWhatAUrlLooksLike() {
    assertThatThrownBy(() -> RedisEndpoint.of("http://redis.example"))
        .hasMessageContaining("redis://");
    assertThatThrownBy(() -> RedisEndpoint.of("redis:///0")).hasMessageContaining("names a host");
  }
}
