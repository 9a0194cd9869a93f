package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slot;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Compares what another parser reads in a document with what was scanned, text by text. */
final class Agreement implements Findings {
  private final Iterator<Slot> slots;
  private Optional<InvalidDocumentException> first = Optional.empty();

  Agreement(List<Slot> slots) {
    this.slots = slots.iterator();
  }

  @Override
  public void add(String key, String seen) {
    if (first.isPresent()) {
      return;
    }
    if (!slots.hasNext()) {
      first = Optional.of(onBlock(0, key));
      return;
    }
    Slot slot = slots.next();
    if (!slot.key().equals(key)) {
      first = Optional.of(onBlock(slot.string().line(), slot.key()));
    } else if (!slot.seen().equals(seen)) {
      first = Optional.of(onMarkup(slot));
    }
  }

  /**
   * There is nothing more to compare.
   *
   * @throws InvalidDocumentException for the first text on which the parsers do not agree
   */
  void check() throws InvalidDocumentException {
    if (first.isEmpty() && slots.hasNext()) {
      Slot unread = slots.next();
      throw onBlock(unread.string().line(), unread.key());
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }

  private static InvalidDocumentException onMarkup(Slot slot) {
    return new InvalidDocumentException(
        slot.string().line(),
        "parsers of Markdown do not agree on the markup of " + slot.key(),
        "put a backslash before what is no markup, or write the markup more simply");
  }

  private static InvalidDocumentException onBlock(int line, String key) {
    return new InvalidDocumentException(
        line,
        "parsers of Markdown do not agree on the block " + key,
        "put blank lines about it, and indent lists by the width of their markers");
  }
}
