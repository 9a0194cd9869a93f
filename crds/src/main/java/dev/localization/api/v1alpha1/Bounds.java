package dev.localization.api.v1alpha1;

/** Upper bounds that several fields share. */
final class Bounds {

  /** The greatest integer that JSON numbers carry exactly. */
  static final long EXACT = 9_007_199_254_740_991L;

  /** A number of seconds that fits an {@code int}: 68 years. */
  static final long SECONDS = Integer.MAX_VALUE;

  static final long PODS = 1_000;
  static final long CONCURRENCY = 1_000;

  private Bounds() {}
}
