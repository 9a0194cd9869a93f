package dev.localization.pipeline.provider.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * By what an engine's error is told from others.
 *
 * @param codes that it has
 * @param phrases of its message, for engines that have no code for it
 */
public record Wording(Set<String> codes, List<String> phrases) {
  /** Said by no code and no phrase. */
  public static final Wording NONE = new Wording(Set.of(), List.of());

  public Wording {
    codes = Set.copyOf(codes);
    phrases = List.copyOf(phrases);
  }

  /** An error that has one of these codes. */
  public static Wording codes(String... codes) {
    return new Wording(Set.of(codes), List.of());
  }

  /** An error whose message holds one of these phrases. */
  public static Wording phrases(String... phrases) {
    return new Wording(Set.of(), Arrays.asList(phrases));
  }

  /** This, or also by these phrases. */
  public Wording orPhrases(String... others) {
    return new Wording(codes, Arrays.asList(others));
  }

  boolean isOf(EngineError error) {
    return codes.contains(error.code()) || phrases.stream().anyMatch(error.message()::contains);
  }
}
