package dev.localization.operator.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a condition is as it is: one word for programs, stable across releases. */
public enum Reason {
  // Accepted
  ACCEPTED,
  INVALID,
  UNSUPPORTED,
  APP_NOT_FOUND,
  SOURCE_NOT_FOUND,
  OUTPUT_CONFLICT,
  // Complete
  ALL_SEGMENTS_TRANSLATED,
  SOME_SEGMENTS_KEPT,
  RUN_STARTED,
  RUN_FAILED,
  // Failed
  DEADLINE_EXCEEDED,
  ATTEMPTS_EXHAUSTED,
  PROVIDER_REJECTED,
  INVALID_SOURCE,
  SEGMENTS_FAILED,
  BUDGET_EXCEEDED,
  OUTPUT_TOO_LARGE,
  // Suspended
  SUSPENDED_BY_SPEC,
  RESUMED,
  // Reconciling
  RUNNING,
  WAITING,
  // Ready
  AVAILABLE,
  REDIS_NOT_READY,
  WORKERS_NOT_READY,
  PREFIX_TAKEN,
  // Progressing
  ROLLOUT_COMPLETE,
  ROLLOUT_PROGRESSING,
  // ProviderAvailable
  CIRCUIT_CLOSED,
  CIRCUIT_OPEN;

  /** As it is written in a status, such as {@code RunStarted}. */
  public String text() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The reason that is written so, if it is one of ours. */
  public static Optional<Reason> parse(String text) {
    return Arrays.stream(values()).filter(reason -> reason.text().equals(text)).findFirst();
  }
}
