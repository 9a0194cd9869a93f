package dev.localization.pipeline.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a document of a {@link SplicedFormat} holds.
 *
 * @param slots in ascending order of their stretches, which do not overlap
 * @param syntax in which the texts are written
 * @param bilingual whether translations are written beside the texts, as in PO and XLIFF, rather
 *     than in their place. Then one that equals its text is written too, and a text without one
 *     stays untranslated
 */
public record Scanned(List<Slot> slots, MessageSyntax syntax, boolean bilingual) {
  public Scanned {
    slots = slots instanceof Slots packed ? packed : List.copyOf(slots);
  }

  /** With translations in the place of the texts. */
  public Scanned(List<Slot> slots, MessageSyntax syntax) {
    this(slots, syntax, false);
  }

  /** With translations beside the texts. */
  public Scanned asBilingual() {
    return new Scanned(slots, syntax, true);
  }

  /** With the syntax that the texts that are to be translated, looked at together, call for. */
  public static Scanned of(List<Slot> slots, Function<Stream<String>, MessageSyntax> syntax) {
    return new Scanned(
        slots, syntax.apply(slots.stream().filter(Slot::isText).map(slot -> slot.string().text())));
  }
}
