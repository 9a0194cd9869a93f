package dev.localization.pipeline.document;

import java.util.List;
import java.util.function.Function;

/**
 * What a document of a {@link SplicedFormat} holds.
 *
 * @param slots in ascending order of their stretches, which do not overlap
 * @param syntax in which the texts are written
 */
public record Scanned(List<Slot> slots, MessageSyntax syntax) {
  public Scanned {
    slots = List.copyOf(slots);
  }

  /** With the syntax that the texts that are to be translated, looked at together, call for. */
  public static Scanned of(List<Slot> slots, Function<List<String>, MessageSyntax> syntax) {
    return new Scanned(
        slots,
        syntax.apply(
            slots.stream().filter(Slot::isText).map(slot -> slot.string().text()).toList()));
  }
}
