package dev.localization.pipeline.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A memory that lasts as long as this object. */
public final class InMemoryTranslationMemory implements TranslationMemory {
  private final Map<MemoryKey, MemoryEntry> entries = new ConcurrentHashMap<>();

  @Override
  public Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys) {
    Map<MemoryKey, MemoryEntry> found = new LinkedHashMap<>();
    for (MemoryKey key : keys) {
      MemoryEntry entry = entries.get(key);
      if (entry != null) {
        found.put(key, entry);
      }
    }
    return found;
  }

  @Override
  public void remember(Map<MemoryKey, MemoryEntry> remembered) {
    entries.putAll(remembered);
  }
}
