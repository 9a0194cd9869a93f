package dev.localization.pipeline.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line ends of one text, which may have several kinds: CR LF, LF and CR. */
final class LineEnds {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

  private final Matcher next;
  private boolean found;
  private String last = "\n";

  LineEnds(String text) {
    next = LINE_END.matcher(text);
    found = next.find();
  }

  /** A text with LF in the place of each. */
  static String unified(String text) {
    return LINE_END.matcher(text).replaceAll("\n");
  }

  /** The first from a position on, or else the last before it; positions must not descend. */
  String from(int position) {
    while (found && next.start() < position) {
      last = next.group();
      found = next.find();
    }
    return found ? next.group() : last;
  }
}
