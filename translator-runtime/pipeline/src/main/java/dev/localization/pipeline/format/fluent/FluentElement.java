package dev.localization.pipeline.format.fluent;

import java.util.List;

/** A part of a pattern, and where it stands. */
sealed interface FluentElement {
  int start();

  int end();

  /** Text, line breaks and indentation included. */
  record Text(int start, int end) implements FluentElement {}

  /** A placeable without a choice. */
  record Placeable(int start, int end) implements FluentElement {}

  /**
   * A choice.
   *
   * @param selector what it is made by
   * @param variants in the order in which they are written
   */
  record Choice(int start, int end, FluentExpression selector, List<Variant> variants)
      implements FluentElement {
    public Choice {
      variants = List.copyOf(variants);
    }
  }

  /**
   * A variant of a choice.
   *
   * @param key its key, without space
   * @param isDefault whether it is marked with an asterisk
   * @param start where its bracket opens
   * @param keyEnd after its closing bracket
   * @param pattern what it says
   */
  record Variant(String key, boolean isDefault, int start, int keyEnd, FluentPattern pattern) {}
}
