package dev.localization.contract.run;

/** What provider calls cost, in calls and tokens. */
public record Usage(long requests, long inputTokens, long outputTokens) {
  public static final Usage NONE = new Usage(0, 0, 0);
}
