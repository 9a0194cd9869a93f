package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.packed.PackedReader;
import dev.localization.pipeline.packed.PackedTexts;
import dev.localization.pipeline.packed.PackedWriter;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some slots that follow each other, as bytes. What stands in the document as it is, is not stored
 * again.
 */
final class SlotBlock {
  /** How many slots a block holds, unless it is the last. */
  static final int SIZE = 512;

  private static final List<Kind> KINDS = List.of(Kind.values());

  // The first byte of a slot: its kind, and which of its parts are as they mostly are.
  private static final int KIND = 0b11;
  private static final int TEXT_IN_DOCUMENT = 1 << 2;
  private static final int SEEN_AS_TEXT = 1 << 3;
  private static final int SEEN_NEVER = 1 << 4;
  private static final int SURROUNDED = 1 << 5;
  private static final int SPECIAL = 1 << 6;
  // Seen as the text with something before it, such as the quote of a string.
  private static final int SEEN_AFTER = 1 << 7;

  /** What few slots have, and those mostly in common with the one before. */
  private record Special(PluralForm plural, Optional<MessageSyntax> syntax, int group) {
    private static final Special NONE = new Special(PluralForm.NONE, Optional.empty(), Slot.ALONE);

    static Special of(Slot slot) {
      return new Special(slot.plural(), slot.syntax(), slot.group());
    }
  }

  /** Where the first slot is, from which the others are counted. */
  private record Origin(int start, int ordinal, int line) {
    static Origin of(Slot first) {
      return new Origin(first.start(), first.string().ordinal(), first.string().line());
    }
  }

  private final Origin origin;
  private final byte[] bytes;
  private final int[] offsets;
  private final List<String> contexts;
  private final List<Special> specials;

  private SlotBlock(
      Origin origin, byte[] bytes, int[] offsets, List<String> contexts, List<Special> specials) {
    this.origin = origin;
    this.bytes = bytes;
    this.offsets = offsets;
    this.contexts = contexts;
    this.specials = specials;
  }

  /**
   * Packs slots of a document.
   *
   * @param slots one at least, at most {@link #SIZE}
   */
  static SlotBlock of(List<Slot> slots, String document) {
    Origin origin = Origin.of(slots.getFirst());
    PackedWriter out = new PackedWriter();
    int[] offsets = new int[slots.size()];
    List<String> contexts = new PackedTexts();
    contexts.add("");
    List<Special> specials = new ArrayList<>(List.of(Special.NONE));
    int textBefore = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = out.length();
      Slot slot = slots.get(i);
      int textAt = textAt(slot, document, textBefore);
      write(slot, origin, textAt, out);
      out.number(indexOf(slot.string().context(), contexts));
      if (!Special.of(slot).equals(Special.NONE)) {
        out.number(indexOf(Special.of(slot), specials));
      }
      textBefore = Math.max(textAt, 0);
    }
    return new SlotBlock(origin, out.bytes(), offsets, contexts, List.copyOf(specials));
  }

  /** Where a slot's text stands in the document as it is: mostly in the slot; negative when not. */
  private static int textAt(Slot slot, String document, int textBefore) {
    String text = slot.string().text();
    if (document.startsWith(text, slot.start())) {
      return slot.start();
    }
    // After a quote, or as the source that stands before its translation.
    int at = document.startsWith(text, slot.start() + 1) ? slot.start() + 1 : textBefore;
    return document.startsWith(text, at) ? at : -1;
  }

  private static int flags(Slot slot, int textAt) {
    int flags = KINDS.indexOf(slot.kind());
    flags |= textAt >= 0 ? TEXT_IN_DOCUMENT : 0;
    if (slot.seen().equals(slot.string().text())) {
      flags |= SEEN_AS_TEXT;
    } else if (slot.seen().equals(Slot.ABSENT)) {
      flags |= SEEN_NEVER;
    } else if (slot.seen().endsWith(slot.string().text())) {
      flags |= SEEN_AFTER;
    }
    if (!slot.before().isEmpty() || !slot.after().isEmpty()) {
      flags |= SURROUNDED;
    }
    return Special.of(slot).equals(Special.NONE) ? flags : flags | SPECIAL;
  }

  private static void write(Slot slot, Origin origin, int textAt, PackedWriter out) {
    DocumentString string = slot.string();
    int flags = flags(slot, textAt);
    out.number(flags);
    out.number(slot.start() - origin.start);
    out.number(slot.end() - slot.start());
    out.number(string.ordinal() - origin.ordinal);
    out.number(string.line() - origin.line);
    out.text(string.key());
    if (textAt >= 0) {
      out.number(textAt - slot.start());
      out.number(string.text().length());
    } else {
      out.text(string.text());
    }
    if ((flags & SEEN_AFTER) != 0) {
      out.text(slot.seen().substring(0, slot.seen().length() - string.text().length()));
    } else if ((flags & (SEEN_AS_TEXT | SEEN_NEVER)) == 0) {
      out.text(slot.seen());
    }
    if ((flags & SURROUNDED) != 0) {
      out.text(slot.before());
      out.text(slot.after());
    }
  }

  // The first of a list is what most have, the last what the one before had.
  private static <T> int indexOf(T value, List<T> known) {
    if (value.equals(known.getFirst())) {
      return 0;
    }
    if (!value.equals(known.getLast())) {
      known.add(value);
    }
    return known.size() - 1;
  }

  Slot slot(int index, String document) {
    PackedReader in = new PackedReader(bytes, offsets[index]);
    int flags = in.number();
    int start = origin.start + in.number();
    int end = start + in.number();
    int ordinal = origin.ordinal + in.number();
    int line = origin.line + in.number();
    String key = in.text();
    String text = (flags & TEXT_IN_DOCUMENT) != 0 ? in.text(document, start) : in.text();
    String seen = seen(flags, text, in);
    boolean isSurrounded = (flags & SURROUNDED) != 0;
    String before = isSurrounded ? in.text() : "";
    String after = isSurrounded ? in.text() : "";
    String context = contexts.get(in.number());
    Special special = specials.get((flags & SPECIAL) == 0 ? 0 : in.number());
    return new Slot(
        new DocumentString(ordinal, key, text, context, line),
        special.plural,
        KINDS.get(flags & KIND),
        start,
        end,
        before,
        after,
        seen,
        special.syntax,
        special.group);
  }

  private static String seen(int flags, String text, PackedReader in) {
    if ((flags & SEEN_AS_TEXT) != 0) {
      return text;
    }
    if ((flags & SEEN_NEVER) != 0) {
      return Slot.ABSENT;
    }
    return (flags & SEEN_AFTER) != 0 ? in.text() + text : in.text();
  }
}
