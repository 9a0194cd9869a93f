package dev.localization.pipeline.memory;

/**
 * A translation that was accepted.
 *
 * @param text target text, placeholders as they are written
 * @param revision the revision of the app that made it; "" when unknown
 */
public record MemoryEntry(String text, String revision) {}
