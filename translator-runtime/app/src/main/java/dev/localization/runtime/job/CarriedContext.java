package dev.localization.runtime.job;

import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.UnitResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a chunk of a long text is told of the one before: how it ended, in both languages. */
final class CarriedContext {
  private static final int LONGEST = 600;
  private static final String BETWEEN = "\n→ ";

  private CarriedContext() {}

  /** The end of these units and of their results, at most 600 characters together. */
  static String after(List<PlannedUnit> units, Map<Integer, UnitResult> results) {
    String source = units.stream().map(PlannedUnit::text).collect(Collectors.joining(" "));
    String target =
        units.stream()
            .filter(unit -> results.containsKey(unit.ordinal()))
            .map(unit -> results.get(unit.ordinal()).text())
            .collect(Collectors.joining(" "));
    int half = (LONGEST - BETWEEN.length()) / 2;
    return tail(source, half) + BETWEEN + tail(target, half);
  }

  private static String tail(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int start = text.length() - length;
    // Neither half a character nor, where there are spaces, half a word.
    if (Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    int space = text.indexOf(' ', start);
    return text.substring(space >= 0 && space < start + length / 4 ? space + 1 : start);
  }
}
