package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes slots of cues. A sentence often runs over several: each is told what its neighbours say.
 */
final class CueSlots {
  private static final int MAX_NEIGHBOUR = 120;
  private static final int MAX_NOTE = 200;
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|\\{\\\\[^{}]*+\\}");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  private CueSlots() {}

  static List<Slot> of(SourceText source, List<CueText> cues) {
    List<String> spoken = cues.stream().map(cue -> plain(cue.text())).toList();
    Slots.Builder slots = Slots.of(source);
    for (int i = 0; i < cues.size(); i++) {
      CueText cue = cues.get(i);
      DocumentString string =
          new DocumentString(i, cue.key(), cue.text(), context(cue.note(), spoken, i), cue.line());
      slots.add(
          cue.text().isEmpty()
              ? Slot.kept(string, cue.start(), cue.end(), "")
              : Slot.text(string, PluralForm.NONE, cue.start(), cue.end(), cue.text()));
    }
    return slots.build();
  }

  private static String context(String note, List<String> spoken, int at) {
    List<String> parts = new ArrayList<>();
    add(parts, "note: ", plain(note), MAX_NOTE);
    add(parts, "before: ", at > 0 ? spoken.get(at - 1) : "", MAX_NEIGHBOUR);
    add(parts, "after: ", at + 1 < spoken.size() ? spoken.get(at + 1) : "", MAX_NEIGHBOUR);
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
