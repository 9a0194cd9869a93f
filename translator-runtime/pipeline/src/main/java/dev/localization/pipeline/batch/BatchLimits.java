package dev.localization.pipeline.batch;

/**
 * What one request may hold.
 *
 * @param maxSegments different texts, from 1
 * @param maxInputTokens estimated tokens of all texts with their contexts, from 1
 */
public record BatchLimits(int maxSegments, int maxInputTokens) {
  /** 50 segments, 2,000 tokens. */
  public static final BatchLimits DEFAULT = new BatchLimits(50, 2_000);

  public BatchLimits {
    if (maxSegments < 1 || maxInputTokens < 1) {
      throw new IllegalArgumentException(
          "limits are at least 1: " + maxSegments + ", " + maxInputTokens);
    }
  }
}
