package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class RedisRequirementsTest {
  private final RedisRequirements requirements = new RedisRequirements(Set.of("GET", "TIME"));
  private UnifiedJedis redis;

  @BeforeEach
  void take(UnifiedJedis given) {
    redis = given;
  }

  @AfterEach
  void mend() {
    redis.configSet("maxmemory-policy", "noeviction");
  }

  @Test
  void acceptsARedisThatKeepsWhatItHasAndWritesNothing() {
    assertThatCode(() -> requirements.verify(redis, "bull")).doesNotThrowAnyException();
    assertThat(redis.dbSize()).isZero();
  }

  @Test
  void refusesARedisThatDeletesKeysWhenMemoryIsShort() {
    redis.configSet("maxmemory-policy", "allkeys-lru");

    assertThatThrownBy(() -> requirements.verify(redis, "bull"))
        .isInstanceOfSatisfying(
            RedisRequirementException.class,
            refusal -> assertThat(refusal.setting()).isEqualTo("maxmemory-policy"))
        .hasMessageContaining("it is allkeys-lru")
        .hasMessageContaining("set maxmemory-policy noeviction");
  }

  @Test
  void asksOnceOnlyForEachPrefixWhenAllIsRight() {
    requirements.verifyOnce(redis, "bull");
    redis.configSet("maxmemory-policy", "allkeys-lru");

    assertThatCode(() -> requirements.verifyOnce(redis, "bull")).doesNotThrowAnyException();
    assertThatThrownBy(() -> requirements.verifyOnce(redis, "other"))
        .isInstanceOf(RedisRequirementException.class);
  }

  @Test
  void asksAgainWhenSomethingWasWrong() {
    redis.configSet("maxmemory-policy", "volatile-ttl");
    assertThatThrownBy(() -> requirements.verifyOnce(redis, "bull"))
        .isInstanceOf(RedisRequirementException.class);

    redis.configSet("maxmemory-policy", "noeviction");

    assertThatCode(() -> requirements.verifyOnce(redis, "bull")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0.14", "6.0.16", "2.8.4", "6.1.240"})
  void refusesVersionsThatLackCommands(String version) {
    assertThatThrownBy(() -> RedisRequirements.requireVersion(version))
        .hasMessageContaining(version)
        .hasMessageContaining("upgrade to Redis 6.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.2.0", "7.0.15", "7.2.4", "8.2", "10.0.1", "", "unstable"})
  void acceptsLaterVersionsAndThoseThatDoNotTell(String version) {
    assertThatCode(() -> RedisRequirements.requireVersion(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{bull}", "a{b}c", "{shop/storefront}", "{a}{b}"})
  void knowsAPrefixThatKeepsItsKeysTogether(String prefix) {
    assertThat(RedisRequirements.hasHashTag(prefix)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bull", "{}bull", "{bull", "bull}", "}{", "{}{bull}"})
  void knowsAPrefixThatScattersItsKeys(String prefix) {
    assertThat(RedisRequirements.hasHashTag(prefix)).isFalse();
  }
}
