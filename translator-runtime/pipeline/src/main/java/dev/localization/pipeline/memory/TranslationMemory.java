package dev.localization.pipeline.memory;

import java.util.Collection;
import java.util.Map;

/**
 * Translations made before. A port: an implementation may forget, and must never invent.
 *
 * <p>Implementations are safe for use by several threads, and leave out what a failed revision
 * made. Failures are unchecked exceptions of the implementation; callers let them pass.
 */
public interface TranslationMemory {
  /** What is known of the given keys; a key that is unknown is absent. */
  Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys);

  /** Keeps translations; an entry of the same key is replaced. */
  void remember(Map<MemoryKey, MemoryEntry> entries);
}
