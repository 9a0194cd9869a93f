package dev.localization.benchmarks.queue.report;

import java.util.Locale;

/** What a row should be. */
public sealed interface Target {
  /** The word in rows that are not as they should be. */
  String MISSED = "missed";

  /** Ours divided by BullMQ's is at least this. */
  record RatioAtLeast(double bound) implements Target {}

  /** Ours divided by BullMQ's is at most this. */
  record RatioAtMost(double bound) implements Target {}

  /** Ours is at most this, whatever BullMQ's is. */
  record OursAtMost(double bound) implements Target {}

  /** For the reader's information. */
  record None() implements Target {}

  static Target ratioAtLeast(double bound) {
    return new RatioAtLeast(bound);
  }

  static Target ratioAtMost(double bound) {
    return new RatioAtMost(bound);
  }

  static Target oursAtMost(double bound) {
    return new OursAtMost(bound);
  }

  static Target none() {
    return new None();
  }

  default String verdict(double ratio, double ours) {
    return switch (this) {
      case RatioAtLeast(double bound) -> said(ratio >= bound);
      case RatioAtMost(double bound) -> said(ratio <= bound);
      case OursAtMost(double bound) -> said(ours <= bound);
      case None() -> "";
    };
  }

  default String text() {
    return switch (this) {
      case RatioAtLeast(double bound) -> String.format(Locale.ROOT, "≥ %.2fx", bound);
      case RatioAtMost(double bound) -> String.format(Locale.ROOT, "≤ %.2fx", bound);
      case OursAtMost(double bound) -> String.format(Locale.ROOT, "ours ≤ %.2f", bound);
      case None() -> "";
    };
  }

  private static String said(boolean met) {
    return met ? "met" : MISSED;
  }
}
