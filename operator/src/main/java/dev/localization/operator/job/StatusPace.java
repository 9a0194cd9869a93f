package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Keeps a busy job from writing its counts more often than anybody reads them. */
final class StatusPace {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  /**
   * Whether a status may be written now. A change of a condition may always: others wait for it.
   */
  boolean admits(String uid, TranslationJobStatus before, TranslationJobStatus after, Instant now) {
    boolean transition = !before.conditions().equals(after.conditions());
    Instant last = written.getOrDefault(uid, Instant.EPOCH);
    if (!transition && now.isBefore(last.plus(PAUSE))) {
      return false;
    }
    written.put(uid, now);
    return true;
  }

  /** Forgets the jobs that are not there any more. */
  void retain(Predicate<String> isThere) {
    written.keySet().removeIf(isThere.negate());
  }
}
