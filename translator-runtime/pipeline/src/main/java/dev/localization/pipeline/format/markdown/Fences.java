package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownTokens;

/** Knows the lines of fenced code, without a thought for what else there is. */
final class Fences {
  private final String source;
  private char fence;
  private int fenceLength;

  Fences(String source) {
    this.source = source;
  }

  /**
   * Whether a line is code, or a fence; lines are asked about in their order.
   *
   * @param content where it begins after quote marks and space
   * @param body the same, after the markers of list items too
   */
  boolean isCode(int content, int body, int end) {
    if (fence != 0) {
      close(content, end);
      return true;
    }
    return opens(body, end);
  }

  private boolean opens(int at, int end) {
    if (at >= end || (source.charAt(at) != '`' && source.charAt(at) != '~')) {
      return false;
    }
    int run = MarkdownTokens.runEnd(source, at);
    boolean span = source.charAt(at) == '`' && source.substring(run, end).indexOf('`') >= 0;
    if (run - at < 3 || span) {
      return false;
    }
    fence = source.charAt(at);
    fenceLength = run - at;
    return true;
  }

  private void close(int at, int end) {
    if (at < end && source.charAt(at) == fence) {
      int run = MarkdownTokens.runEnd(source, at);
      if (run - at >= fenceLength && source.substring(run, end).isBlank()) {
        fence = 0;
      }
    }
  }
}
