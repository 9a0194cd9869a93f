package dev.localization.pipeline.format.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds what comments say about values; values are passed in document order. */
final class YamlComments {
  private static final int LONGEST = 500;

  private final String text;
  private int passed;

  YamlComments(String text) {
    this.text = text;
  }

  /** Says that a node ends here: what is before is no comment of what follows. */
  void pass(int position) {
    passed = position;
  }

  /** The comments of a value: those right above its key, and the one after it. */
  String of(int keyStart, int start, int end) {
    List<String> found = new ArrayList<>(above(keyStart));
    boolean isBlock = start < end && "|>".indexOf(text.charAt(start)) >= 0;
    int after = isBlock ? blank(text, start) : end;
    int comment = isBlock ? ink(text, after) : ink(text, end);
    if (comment < text.length() && text.charAt(comment) == '#' && comment > after) {
      found.add(said(comment));
    }
    found.removeIf(String::isEmpty);
    String all = String.join(" ", found);
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
  }

  private Deque<String> above(int position) {
    Deque<String> lines = new ArrayDeque<>();
    int lineStart = lineStart(position);
    while (lineStart > passed) {
      int above = lineStart(lineStart - lineBreak(lineStart));
      int ink = ink(text, above);
      boolean isWholeLine = above == 0 || "\r\n\uFEFF".indexOf(text.charAt(above - 1)) >= 0;
      if (!isWholeLine || text.charAt(ink) != '#') {
        return lines;
      }
      lines.addFirst(said(ink));
      lineStart = above;
    }
    return lines;
  }

  private String said(int comment) {
    return text.substring(comment, YamlEncoder.lineEnd(text, comment))
        .replaceFirst("^#++", "")
        .strip();
  }

  private int lineBreak(int lineStart) {
    return lineStart > 1 && text.charAt(lineStart - 1) == '\n' && text.charAt(lineStart - 2) == '\r'
        ? 2
        : 1;
  }

  // Never before what was passed, so that one long line is not read again and again.
  private int lineStart(int position) {
    int at = position;
    while (at > passed && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int ink(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** After spaces, line breaks and comments. */
  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '#' && at > from) {
        at = YamlEncoder.lineEnd(text, at);
      } else if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }
}
