package dev.localization.pipeline.segment;

import java.util.Set;

/** Masks the placeholders of a text with tokens that a translator carries along unread. */
public final class Masker {
  private Masker() {}

  /** Masks what the given syntaxes call a placeholder, and nothing else. */
  public static Masked mask(String text, Set<Syntax> syntaxes) {
    throw new UnsupportedOperationException(text + syntaxes);
  }
}
