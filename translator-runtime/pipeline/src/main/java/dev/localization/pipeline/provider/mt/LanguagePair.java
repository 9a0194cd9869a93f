package dev.localization.pipeline.provider.mt;

/**
 * A direction that an engine translates in.
 *
 * @param source in the engine's code
 * @param target in the engine's code
 */
public record LanguagePair(String source, String target) {
  boolean is(String otherSource, String otherTarget) {
    return source.equalsIgnoreCase(otherSource) && target.equalsIgnoreCase(otherTarget);
  }

  @Override
  public String toString() {
    return source + "|" + target;
  }
}
