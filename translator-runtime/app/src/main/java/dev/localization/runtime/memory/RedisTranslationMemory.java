package dev.localization.runtime.memory;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import dev.localization.contract.MalformedContractException;
import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.memory.TranslationMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Remembers translations in Redis, each for as long as it was used lately. What is there and cannot
 * be read, or is larger than a translation may be, counts as unknown.
 */
public final class RedisTranslationMemory implements TranslationMemory {
  /** An entry that nobody used for so long is forgotten. */
  public static final Duration KEPT = Duration.ofDays(30);

  static final int LONGEST_TEXT = 64 * 1024;
  private static final int CHUNK = 500;

  private final UnifiedJedis redis;
  private final KeySpace space;

  public RedisTranslationMemory(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.space = space;
  }

  @Override
  public Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys) {
    var found = new LinkedHashMap<MemoryKey, MemoryEntry>();
    List<MemoryKey> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += CHUNK) {
      find(all.subList(from, Math.min(from + CHUNK, all.size())), found);
    }
    return found;
  }

  private void find(List<MemoryKey> chunk, Map<MemoryKey, MemoryEntry> found) {
    List<String> stored = redis.mget(chunk.stream().map(this::key).toArray(String[]::new));
    var used = new ArrayList<String>();
    for (int at = 0; at < chunk.size(); at++) {
      MemoryKey key = chunk.get(at);
      Optional<MemoryEntry> entry = Optional.ofNullable(stored.get(at)).flatMap(Entry::read);
      if (entry.isPresent()) {
        found.put(key, entry.get());
        used.add(key(key));
      }
    }
    if (!used.isEmpty()) {
      try (var pipeline = redis.pipelined()) {
        used.forEach(key -> pipeline.expire(key, KEPT.toSeconds()));
      }
    }
  }

  @Override
  public void remember(Map<MemoryKey, MemoryEntry> entries) {
    try (var pipeline = redis.pipelined()) {
      entries.forEach(
          (key, entry) -> {
            if (entry.text().length() <= LONGEST_TEXT) {
              pipeline.set(
                  key(key),
                  Json.write(new Entry(entry.text(), entry.revision())),
                  new SetParams().ex(KEPT.toSeconds()));
            }
          });
    }
  }

  private String key(MemoryKey key) {
    return space.key("memory", key.hash());
  }

  /** How an entry is stored. */
  record Entry(String text, String revision) {
    static Optional<MemoryEntry> read(String json) {
      try {
        var entry = Json.read(json, Entry.class);
        return Optional.ofNullable(entry.text())
            .filter(text -> text.length() <= LONGEST_TEXT)
            .map(text -> new MemoryEntry(text, entry.revision() == null ? "" : entry.revision()));
      } catch (MalformedContractException foreign) {
        return Optional.empty();
      }
    }
  }
}
