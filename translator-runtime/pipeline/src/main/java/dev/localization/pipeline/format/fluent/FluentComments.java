package dev.localization.pipeline.format.fluent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comments say about the messages that follow them. */
final class FluentComments {
  private static final int LONGEST = 500;

  private final List<String> own = new ArrayList<>();
  private final List<String> group = new ArrayList<>();
  private int before;

  /** Adds a line of a comment of one to three signs; those of a whole resource say too little. */
  void add(int level, String text) {
    if (level == 1) {
      own.add(text);
    } else {
      own.clear();
    }
    if (level == 2) {
      if (before != 2) {
        group.clear();
      }
      group.add(text);
    }
    before = level;
  }

  /** A comment with a blank line after it stands for itself. */
  void blankLine() {
    own.clear();
    before = 0;
  }

  /** Says that a message ends. */
  void entry() {
    own.clear();
    before = 0;
  }

  /** The comments of a message: its own, and that of its group. */
  String context() {
    String all =
        Stream.concat(own.stream(), group.stream())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
  }
}
