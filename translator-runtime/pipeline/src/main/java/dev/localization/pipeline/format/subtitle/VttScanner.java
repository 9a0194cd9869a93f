package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/** Reads WebVTT (W3C WebVTT, section 4.1): a header, then blocks that empty lines part. */
final class VttScanner {
  private final List<Line> lines;
  private final CueSlots slots;
  private int cues;
  private String note = "";
  private int at;

  VttScanner(SourceText source) {
    lines = new Lines(source);
    slots = new CueSlots(source);
  }

  /** Every cue, in document order. */
  Slots scan() throws InvalidDocumentException {
    if (lines.isEmpty() || !isBlockOf("WEBVTT", lines.getFirst())) {
      throw new InvalidDocumentException(
          1, "the document does not begin with WEBVTT", "make that its first line");
    }
    refuseArrows(block(), "leave an empty line after the header");
    while (skipEmpty()) {
      List<Line> block = block();
      Line first = block.getFirst();
      if (isBlockOf("NOTE", first)) {
        refuseArrows(block, "write another arrow in the note, or leave an empty line after it");
        note = noteOf(block);
      } else if (isBlockOf("STYLE", first) || isBlockOf("REGION", first)) {
        refuseArrows(block, "leave an empty line before the next cue");
      } else {
        slots.add(cue(block));
        note = "";
      }
    }
    return slots.build();
  }

  private CueText cue(List<Line> block) throws InvalidDocumentException {
    int times = block.getFirst().hasArrow() ? 0 : 1;
    if (times == block.size() || !block.get(times).hasArrow()) {
      throw new InvalidDocumentException(
          block.getFirst().number(),
          "a block has no times: players leave it out",
          "give it times, join it to the cue above, or make it a NOTE");
    }
    String key = "%d %s".formatted(++cues, VttTimes.start(block.get(times)));
    List<Line> payload = block.subList(times + 1, block.size());
    if (payload.isEmpty()) {
      return CueText.empty(key, block.get(times));
    }
    refuseArrows(payload, "leave an empty line before the next cue, or write --&gt;");
    CueText raw = CueText.of(key, note, payload);
    refuseUnclosedTag(raw);
    return raw.withText(VttText.decode(raw.text()));
  }

  private static void refuseUnclosedTag(CueText raw) throws InvalidDocumentException {
    int open = VttText.unclosedTag(raw.text());
    if (open >= 0) {
      long line = raw.line() + raw.text().substring(0, open).chars().filter(c -> c == '\n').count();
      throw new InvalidDocumentException(
          Math.toIntExact(line),
          "a tag that begins with \"<\" does not end",
          "write &lt; or end it");
    }
  }

  private static void refuseArrows(List<Line> block, String fix) throws InvalidDocumentException {
    for (Line line : block) {
      if (line.hasArrow()) {
        throw new InvalidDocumentException(
            line.number(), "\"-->\" stands where no times can be", fix);
      }
    }
  }

  private static boolean isBlockOf(String name, Line line) {
    String text = line.text();
    return text.startsWith(name)
        && (text.length() == name.length() || " \t".indexOf(text.charAt(name.length())) >= 0);
  }

  private static String noteOf(List<Line> block) {
    return block.stream()
        .map(Line::text)
        .collect(Collectors.joining(" "))
        .substring("NOTE".length())
        .strip();
  }

  private List<Line> block() {
    int from = at;
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      at++;
    }
    return lines.subList(from, at);
  }

  private boolean skipEmpty() {
    while (at < lines.size() && lines.get(at).isEmpty()) {
      at++;
    }
    return at < lines.size();
  }
}
