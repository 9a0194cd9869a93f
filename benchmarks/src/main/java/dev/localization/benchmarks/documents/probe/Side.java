package dev.localization.benchmarks.documents.probe;

/** Who translates. */
public enum Side {
  OKAPI,
  OURS
}
