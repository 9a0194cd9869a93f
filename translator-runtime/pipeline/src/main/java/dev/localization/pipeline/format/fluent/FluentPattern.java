package dev.localization.pipeline.format.fluent;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern: text and placeables, without the space before and after them.
 *
 * @param elements never empty
 * @param indentation number of spaces that its lines have in common, and that are not part of it
 */
record FluentPattern(List<FluentElement> elements, int indentation) {
  FluentPattern {
    elements = List.copyOf(elements);
  }

  int start() {
    return elements.getFirst().start();
  }

  int end() {
    return elements.getLast().end();
  }

  boolean hasChoice() {
    return elements.stream().anyMatch(FluentElement.Choice.class::isInstance);
  }

  /** Runs without a choice, and choices, in order; space beside a choice is not in a run. */
  List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    List<FluentElement> run = new ArrayList<>();
    for (FluentElement element : elements) {
      if (element instanceof FluentElement.Choice choice) {
        addRun(run, text, parts, true);
        parts.add(new Part.Chosen(choice));
      } else {
        run.add(element);
      }
    }
    addRun(run, text, parts, false);
    return parts;
  }

  private void addRun(
      List<FluentElement> run, String text, List<Part> parts, boolean beforeChoice) {
    if (run.isEmpty()) {
      return;
    }
    int start = run.getFirst().start();
    int end = run.getLast().end();
    if (!parts.isEmpty() && run.getFirst() instanceof FluentElement.Text first) {
      while (start < first.end() && isSpace(text.charAt(start))) {
        start++;
      }
    }
    if (beforeChoice && run.getLast() instanceof FluentElement.Text last) {
      while (end > Math.max(start, last.start()) && isSpace(text.charAt(end - 1))) {
        end--;
      }
    }
    if (start < end) {
      parts.add(new Part.Run(start, end, decoded(run, text, start, end)));
    }
    run.clear();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r';
  }

  private String decoded(List<FluentElement> run, String text, int start, int end) {
    StringBuilder out = new StringBuilder();
    for (FluentElement element : run) {
      String raw =
          text.substring(
              Math.max(start, element.start()), Math.max(start, Math.min(end, element.end())));
      switch (element) {
        case FluentElement.Text ignored -> unindent(raw, out);
        // A line break in a placeable is not in its text.
        default ->
            out.append(raw.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(""));
      }
    }
    return out.toString();
  }

  private void unindent(String raw, StringBuilder out) {
    List<String> lines = List.of(raw.replace("\r\n", "\n").split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isBlank = i > 0 && i < lines.size() - 1 && line.isBlank() && line.indexOf('\t') < 0;
      if (i > 0) {
        out.append('\n');
      }
      int cut = i == 0 ? 0 : Math.min(indentation, line.length());
      out.append(isBlank ? "" : line.substring(cut));
    }
  }

  /** A part of a pattern that is translated by itself. */
  sealed interface Part {
    /**
     * Text and placeables.
     *
     * @param start where they begin
     * @param end after them
     * @param text decoded, placeables as they are written
     */
    record Run(int start, int end, String text) implements Part {}

    /** A choice, whose variants are translated one by one. */
    record Chosen(FluentElement.Choice choice) implements Part {}
  }
}
