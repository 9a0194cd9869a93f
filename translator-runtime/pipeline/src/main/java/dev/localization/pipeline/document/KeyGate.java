package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Compares what a merged document holds with what it has to hold, key by key and in order. */
final class KeyGate implements Findings {
  private record Expected(String key, String text) {}

  private final Splicing splicing;
  private final Iterator<Slot> slots;
  private final Targets targets;
  private int index;

  /**
   * Lets documents pass.
   *
   * @param slots of the source
   * @param targets what was written in them
   */
  KeyGate(Splicing splicing, List<Slot> slots, Targets targets) {
    this.splicing = splicing;
    this.slots = slots.iterator();
    this.targets = targets;
  }

  @Override
  public void add(String key, String text) throws MergeGateException {
    Expected wanted =
        next().orElseThrow(() -> new MergeGateException("the merged document also has " + key));
    if (!key.equals(wanted.key)) {
      throw new MergeGateException("the merged document has " + key + " in place of " + wanted.key);
    }
    if (!text.equals(wanted.text)) {
      throw new MergeGateException("the merged document has another value at " + key);
    }
  }

  /** There are no more findings. */
  void end() throws MergeGateException {
    Optional<Expected> missing = next();
    if (missing.isPresent()) {
      throw new MergeGateException("the merged document lacks " + missing.get().key);
    }
  }

  private Optional<Expected> next() {
    while (slots.hasNext()) {
      Slot slot = slots.next();
      Optional<String> target = targets.at(index++, slot);
      boolean seenAnew = target.isPresent() && slot.kind() != Kind.COMPANION;
      String text = seenAnew ? splicing.seen(target.get(), slot) : slot.seen();
      if (!text.equals(Slot.ABSENT)) {
        return Optional.of(new Expected(slot.key(), text));
      }
    }
    return Optional.empty();
  }
}
