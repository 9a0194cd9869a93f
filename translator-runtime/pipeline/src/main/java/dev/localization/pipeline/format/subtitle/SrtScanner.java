package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads SubRip as players do: a cue begins with a number and times, or with times alone, and goes
 * on to the next. Numbers may be wrong. Text that blank lines cut apart becomes several texts.
 */
final class SrtScanner {
  private static final Pattern NUMBER = Pattern.compile("\\s*+\\d{1,18}+\\s*+");

  private final List<Line> lines;
  private final CueSlots slots;
  private int cues;
  private int at;

  SrtScanner(SourceText source) {
    lines = new Lines(source);
    slots = new CueSlots(source);
  }

  /** Every text, in document order. */
  Slots scan() throws InvalidDocumentException {
    skipBlank();
    while (at < lines.size()) {
      cue();
    }
    return slots.build();
  }

  private void cue() throws InvalidDocumentException {
    if (!beginsCue()) {
      throw new InvalidDocumentException(
          lines.get(at).number(),
          "a cue has to begin here",
          "begin it with its number, and its times in the next line");
    }
    Line times = lines.get(lines.get(at).hasArrow() ? at : at + 1);
    String start = SrtTimes.start(times);
    cues++;
    at = times.number();
    skipBlank();
    int part = 0;
    while (at < lines.size() && !beginsCue()) {
      part++;
      String key = part == 1 ? "%d %s".formatted(cues, start) : partKey(part, start);
      slots.add(CueText.of(key, "", block()));
      skipBlank();
    }
    if (part == 0) {
      slots.add(CueText.empty("%d %s".formatted(cues, start), times));
    }
  }

  private String partKey(int part, String start) {
    return "%d.%d %s".formatted(cues, part, start);
  }

  private List<Line> block() throws InvalidDocumentException {
    int from = at;
    while (at < lines.size() && !lines.get(at).isBlank()) {
      if (lines.get(at).hasArrow()) {
        throw new InvalidDocumentException(
            lines.get(at).number(),
            "\"-->\" stands within the text of a cue",
            "leave a blank line before the next cue, or write another arrow");
      }
      at++;
    }
    return lines.subList(from, at);
  }

  private boolean beginsCue() {
    return lines.get(at).hasArrow()
        || (NUMBER.matcher(lines.get(at).text()).matches()
            && at + 1 < lines.size()
            && lines.get(at + 1).hasArrow());
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }
}
