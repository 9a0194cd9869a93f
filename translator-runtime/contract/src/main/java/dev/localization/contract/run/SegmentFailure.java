package dev.localization.contract.run;

/** A unit that was kept as source, for the report that people read. */
public record SegmentFailure(
    String language, String file, String key, String reason, String message) {}
