package dev.localization.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.contract.KeySpace;
import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.redis.RedisServerExtension;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class RedisTranslationMemoryTest {
  private static final MemoryKey KEY = new MemoryKey("a1");
  private static final String STORED = "{shop/storefront}:memory:a1";

  private UnifiedJedis redis;
  private RedisTranslationMemory memory;

  @BeforeEach
  void connect(UnifiedJedis redis) {
    this.redis = redis;
    memory = new RedisTranslationMemory(redis, KeySpace.of("shop", "storefront"));
  }

  @Test
  void findsWhatItRememberedAndNothingElse() {
    memory.remember(Map.of(KEY, new MemoryEntry("Bonjour", "r1")));

    assertThat(memory.find(List.of(KEY, new MemoryKey("b2"))))
        .containsOnly(Map.entry(KEY, new MemoryEntry("Bonjour", "r1")));
  }

  @Test
  void anEntryLastsThirtyDaysFromItsLastUse() {
    memory.remember(Map.of(KEY, new MemoryEntry("Bonjour", "r1")));
    redis.expire(STORED, 60);

    memory.find(List.of(KEY));

    assertThat(redis.ttl(STORED)).isBetween(2_591_900L, 2_592_000L);
  }

  @Test
  void whatSomebodyElseWroteIsUnknown() {
    redis.set(STORED, "not JSON");
    redis.set("{shop/storefront}:memory:b2", "{\"revision\":\"r1\"}");

    assertThat(memory.find(List.of(KEY, new MemoryKey("b2")))).isEmpty();
  }

  @Test
  void aTextBeyondTheBoundIsNeitherKeptNorRead() {
    String long65 = "x".repeat(RedisTranslationMemory.LONGEST_TEXT + 1);
    memory.remember(Map.of(KEY, new MemoryEntry(long65, "r1")));
    assertThat(redis.exists(STORED)).isFalse();

    redis.set(STORED, "{\"text\":\"" + long65 + "\"}");

    assertThat(memory.find(List.of(KEY))).isEmpty();
  }

  @Test
  void manyKeysAreFoundInChunks() {
    Map<MemoryKey, MemoryEntry> many =
        IntStream.range(0, 1_201)
            .mapToObj(number -> new MemoryKey("k" + number))
            .collect(Collectors.toMap(Function.identity(), key -> new MemoryEntry(key.hash(), "")));
    memory.remember(many);

    assertThat(memory.find(many.keySet())).isEqualTo(many);
  }
}
