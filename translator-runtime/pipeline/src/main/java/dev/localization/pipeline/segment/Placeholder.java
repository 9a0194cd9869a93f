package dev.localization.pipeline.segment;

/**
 * What a token stands for.
 *
 * @param text as it is written in the source
 * @param position place among the unnumbered arguments of the text, from 1; 0 for any other
 */
public record Placeholder(String text, int position) {

  /** The argument written so that it may stand anywhere: {@code %s} as {@code %2$s}. */
  String numbered() {
    return position == 0 ? text : "%" + position + "$" + text.substring(1);
  }
}
