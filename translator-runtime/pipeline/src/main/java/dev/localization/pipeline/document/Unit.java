package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Segment;
import dev.localization.pipeline.segment.Syntax;
import java.util.Set;

/**
 * One text of a document.
 *
 * @param id {@code ordinal:key}, followed by {@code #form} for one form of a message; the same in
 *     every process, unique in the document
 * @param key where the text stands, in the words of the format (RFC 6901 pointer for JSON)
 * @param text decoded text, placeholders as they are written
 * @param context what the document says about the text, e.g. the comment above it; "" when nothing
 * @param syntaxes placeholder syntaxes of the text
 * @param plural the plural form that the text is for, or {@link PluralForm#NONE}
 * @param maxLength limit in UTF-16 code units; 0 when there is none
 */
public record Unit(
    String id,
    String key,
    String text,
    String context,
    Set<Syntax> syntaxes,
    PluralForm plural,
    int maxLength) {
  public Unit {
    syntaxes = Set.copyOf(syntaxes);
  }

  /** The text apart from where it stands. */
  public Segment segment() {
    return new Segment(text, context, syntaxes, plural, maxLength);
  }
}
