package dev.localization.pipeline.format.subtitle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a cue shows, and where it is written.
 *
 * @param key place among the cues, from 1, and the time at which it is shown
 * @param note what the document says about it; "" when nothing
 * @param text decoded; its lines end with LF; "" when the cue shows nothing
 * @param start first character in the document
 * @param end after the last
 * @param line first line, from 1
 */
record CueText(String key, String note, String text, int start, int end, int line) {

  /** The text of lines that follow each other. */
  static CueText of(String key, String note, List<Line> lines) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    Line first = lines.getFirst();
    return new CueText(key, note, text, first.start(), lines.getLast().end(), first.number());
  }

  /** Of a cue that shows nothing: no character, after its times. */
  static CueText empty(String key, Line times) {
    return new CueText(key, "", "", times.end(), times.end(), times.number());
  }

  CueText withText(String decoded) {
    return new CueText(key, note, decoded, start, end, line);
  }
}
