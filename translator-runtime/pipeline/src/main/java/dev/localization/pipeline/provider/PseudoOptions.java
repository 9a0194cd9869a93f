package dev.localization.pipeline.provider;

import java.time.Duration;

/**
 * How the pseudo provider behaves.
 *
 * @param latency of each request; zero answers at once
 * @param expansionPercent by how much texts grow, 0 to 300
 */
public record PseudoOptions(Duration latency, int expansionPercent) {
  /** No latency, 30 percent longer. */
  public static final PseudoOptions DEFAULT = new PseudoOptions(Duration.ZERO, 30);

  public PseudoOptions {
    if (latency.isNegative() || expansionPercent < 0 || expansionPercent > 300) {
      throw new IllegalArgumentException(
          "latency is not negative, expansion 0 to 300 percent: "
              + latency
              + ", "
              + expansionPercent);
    }
  }
}
