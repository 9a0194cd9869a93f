package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes slots of cues. A sentence often runs over several: each is told what its neighbours say.
 */
final class CueSlots {
  private static final int MAX_NEIGHBOUR = 120;
  private static final int MAX_NOTE = 200;
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|\\{\\\\[^{}]*+\\}");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  private final Slots.Builder slots;
  private Optional<CueText> pending = Optional.empty();
  private String before = "";

  CueSlots(SourceText source) {
    slots = Slots.of(source);
  }

  /** Takes a cue after those before it. */
  void add(CueText cue) {
    pending.ifPresent(last -> finish(last, plain(cue.text())));
    pending = Optional.of(cue);
  }

  /** The slots of all cues. */
  Slots build() {
    pending.ifPresent(last -> finish(last, ""));
    pending = Optional.empty();
    return slots.build();
  }

  private void finish(CueText cue, String after) {
    DocumentString string =
        new DocumentString(
            slots.size(), cue.key(), cue.text(), context(cue.note(), after), cue.line());
    slots.add(
        cue.text().isEmpty()
            ? Slot.kept(string, cue.start(), cue.end(), "")
            : Slot.text(string, PluralForm.NONE, cue.start(), cue.end(), cue.text()));
    before = plain(cue.text());
  }

  private String context(String note, String after) {
    List<String> parts = new ArrayList<>();
    add(parts, "note: ", plain(note), MAX_NOTE);
    add(parts, "before: ", before, MAX_NEIGHBOUR);
    add(parts, "after: ", after, MAX_NEIGHBOUR);
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String label, String text, int max) {
    if (!text.isEmpty()) {
      parts.add(label + cut(text, max));
    }
  }

  private static String plain(String text) {
    return SPACE.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
    return text.substring(0, end) + "…";
  }
}
