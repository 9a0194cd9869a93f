package dev.localization.pipeline.segment;

import dev.localization.pipeline.hash.CanonicalHash;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text to translate, apart from where it stands. Two units of one text, context and form are the
 * same segment and share a translation.
 *
 * @param text decoded source text, placeholders as they are written
 * @param context what tells this text from an equal one elsewhere; "" when nothing does
 * @param syntaxes placeholder syntaxes to look for
 * @param plural the plural form, or {@link PluralForm#NONE}
 * @param maxLength limit in UTF-16 code units; 0 when there is none
 */
public record Segment(
    String text, String context, Set<Syntax> syntaxes, PluralForm plural, int maxLength) {

  public Segment {
    EnumSet<Syntax> sorted = EnumSet.noneOf(Syntax.class);
    sorted.addAll(syntaxes);
    syntaxes = Collections.unmodifiableSet(sorted);
  }

  /** Identity of this segment in every process and codec version: 64 hexadecimal digits. */
  public String hash() {
    return new CanonicalHash("segment/1")
        .text(text)
        .text(context)
        .texts(syntaxes.stream().map(Syntax::name).toList())
        .text(plural.label())
        .text(plural.argument())
        .number(plural.argumentOptional() ? 1 : 0)
        .number(maxLength)
        .hex();
  }

  /** This text with its placeholders masked. */
  public Masked masked() {
    return Masker.mask(text, syntaxes);
  }
}
