package dev.localization.pipeline.provider.http;

/**
 * What an engine says is wrong, found in its answer by its adapter.
 *
 * @param code in the words of the engine; "" when it has none
 * @param message for people; "" when it has none
 */
public record EngineError(String code, String message) {
  /** Nothing but the status. */
  public static final EngineError NONE = new EngineError("", "");
}
