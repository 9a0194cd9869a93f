package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads merged SubRip by another way than {@link SrtScanner}: it looks for the times of all cues
 * first, and takes what is between for their texts.
 */
final class SrtReader {
  private static final Pattern LINE = Pattern.compile("([^\r\n]*+)(?:\r\n?+|\n|\\z)");

  private final String text;
  private final int[] lines;
  private final Findings findings;

  private SrtReader(String text, Findings findings) {
    this.text = text;
    this.lines = LINE.matcher(text).results().mapToInt(MatchResult::start).toArray();
    this.findings = findings;
  }

  /** Finds the texts of the cues, in document order. */
  static void read(String text, Findings findings) throws MergeGateException {
    new SrtReader(text.startsWith("\uFEFF") ? text.substring(1) : text, findings).read();
  }

  private void read() throws MergeGateException {
    int[] times = IntStream.range(0, lines.length).filter(i -> line(i).contains("-->")).toArray();
    int first = times.length == 0 ? lines.length : head(times[0], -1);
    if (IntStream.range(0, first).anyMatch(i -> !line(i).isBlank())) {
      throw new MergeGateException("the merged document has text before its first cue");
    }
    for (int i = 0; i < times.length; i++) {
      int end = i + 1 < times.length ? head(times[i + 1], times[i]) : lines.length;
      cue(i + 1, times[i], end);
    }
  }

  private String line(int number) {
    int end = number + 1 < lines.length ? lines[number + 1] : text.length();
    while (end > lines[number] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(lines[number], end);
  }

  private int head(int times, int after) {
    boolean numbered =
        times - 1 > after
            && !line(times - 1).isBlank()
            && line(times - 1).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    return numbered ? times - 1 : times;
  }

  private void cue(int number, int times, int end) throws MergeGateException {
    String[] sides = line(times).strip().split("-->", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new MergeGateException("cue %d of the merged document has no times".formatted(number));
    }
    int part = 0;
    StringBuilder text = new StringBuilder();
    for (int i = times + 1; i <= end; i++) {
      if (i < end && !line(i).isBlank()) {
        text.append(text.isEmpty() ? "" : "\n").append(line(i));
      } else if (!text.isEmpty()) {
        part++;
        findings.add(key(number, part, sides[0].strip()), text.toString());
        text.setLength(0);
      }
    }
    if (part == 0) {
      findings.add(key(number, 1, sides[0].strip()), "");
    }
  }

  private static String key(int number, int part, String start) {
    return number + (part == 1 ? "" : "." + part) + " " + start;
  }
}
