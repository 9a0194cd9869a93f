package dev.localization.pipeline.batch;

/** Estimates how many tokens a model makes of a text. Safe for use by several threads. */
@FunctionalInterface
public interface TokenCounter {
  /** Tokens of a text, from 0. */
  int count(String text);
}
