package dev.localization.pipeline.provider;

/**
 * What was billed.
 *
 * @param inputTokens from 0; characters for engines that bill by character
 * @param outputTokens from 0
 */
public record Usage(long inputTokens, long outputTokens) {
  /** Nothing. */
  public static final Usage NONE = new Usage(0, 0);

  /** The sum of both. */
  public Usage plus(Usage other) {
    return new Usage(inputTokens + other.inputTokens, outputTokens + other.outputTokens);
  }
}
