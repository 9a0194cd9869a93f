package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.MergeGateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads merged SubRip by another way than {@link SrtScanner}: it looks for the times of all cues
 * first, and takes what is between for their texts.
 */
final class SrtReader {
  private final List<String> lines;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private SrtReader(List<String> lines) {
    this.lines = lines;
  }

  /** The texts of the cues, in document order. */
  static Map<String, String> read(String text) throws MergeGateException {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new SrtReader(marked.lines().toList()).read();
  }

  private Map<String, String> read() throws MergeGateException {
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("-->")) {
        times.add(i);
      }
    }
    int first = times.isEmpty() ? lines.size() : head(times.getFirst(), -1);
    if (lines.subList(0, first).stream().anyMatch(line -> !line.isBlank())) {
      throw new MergeGateException("the merged document has text before its first cue");
    }
    for (int i = 0; i < times.size(); i++) {
      int end = i + 1 < times.size() ? head(times.get(i + 1), times.get(i)) : lines.size();
      cue(i + 1, times.get(i), end);
    }
    return texts;
  }

  private int head(int times, int after) {
    boolean numbered =
        times - 1 > after
            && !lines.get(times - 1).isBlank()
            && lines.get(times - 1).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    return numbered ? times - 1 : times;
  }

  private void cue(int number, int times, int end) throws MergeGateException {
    String[] sides = lines.get(times).strip().split("-->", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new MergeGateException("cue %d of the merged document has no times".formatted(number));
    }
    int part = 0;
    StringBuilder text = new StringBuilder();
    for (int i = times + 1; i <= end; i++) {
      if (i < end && !lines.get(i).isBlank()) {
        text.append(text.isEmpty() ? "" : "\n").append(lines.get(i));
      } else if (!text.isEmpty()) {
        part++;
        texts.put(key(number, part, sides[0].strip()), text.toString());
        text.setLength(0);
      }
    }
    if (part == 0) {
      texts.put(key(number, 1, sides[0].strip()), "");
    }
  }

  private static String key(int number, int part, String start) {
    return number + (part == 1 ? "" : "." + part) + " " + start;
  }
}
