package dev.localization.pipeline.glossary;

import java.util.List;

/**
 * The terms of one language pair.
 *
 * @param terms in order of the glossary
 */
public record Glossary(List<GlossaryTerm> terms) {
  /** No terms. */
  public static final Glossary EMPTY = new Glossary(List.of());

  public Glossary {
    terms = List.copyOf(terms);
  }

  /** The terms that a text holds as whole words, case ignored. */
  public List<GlossaryTerm> matching(String text) {
    throw new UnsupportedOperationException(text);
  }
}
