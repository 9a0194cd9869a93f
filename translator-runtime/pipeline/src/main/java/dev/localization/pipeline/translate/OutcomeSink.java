package dev.localization.pipeline.translate;

import java.util.Map;

/** Takes outcomes as soon as there are some, before the next request goes out. */
@FunctionalInterface
public interface OutcomeSink {
  /**
   * Stores outcomes. It has to have stored them when it returns: then they are remembered, and the
   * next request is made. A unit may come again, with a better translation: the later one replaces
   * the earlier.
   *
   * @param outcomes by unit id, never empty
   */
  void accept(Map<String, UnitOutcome> outcomes);
}
