package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class ScriptTest {
  @Test
  void runsWithWhatItIncludes(UnifiedJedis redis) {
    var greet = Script.of(ScriptTest.class, "greet");

    Object answer = greet.run(redis, List.of("greeting"), List.of("Ada"));

    assertThat(answer).isEqualTo("Hello, Ada");
    assertThat(redis.get("greeting")).isEqualTo("Hello, Ada");
  }

  @Test
  void isSentAgainWhenRedisForgotIt(UnifiedJedis redis) {
    var greet = Script.of(ScriptTest.class, "greet");
    greet.run(redis, List.of("greeting"), List.of("Ada"));

    redis.scriptFlush("any");

    assertThat(greet.run(redis, List.of("greeting"), List.of("Bo"))).isEqualTo("Hello, Bo");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> Script.of(ScriptTest.class, "absent"))
        .hasMessageContaining("absent.lua");
  }
}
