package dev.localization.pipeline.segment;

import java.util.List;

/**
 * A text whose placeholders are replaced by the tokens {@code ⟦1⟧}, {@code ⟦2⟧} and so on.
 *
 * @param text what a translator gets to see
 * @param placeholders what token n stands for, at index n - 1
 */
public record Masked(String text, List<String> placeholders) {
  public Masked {
    placeholders = List.copyOf(placeholders);
  }

  /** Puts the placeholders back into a translation of {@link #text()}. */
  public String unmask(String translated) {
    throw new UnsupportedOperationException(translated);
  }
}
