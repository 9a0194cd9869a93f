package dev.localization.e2e.assertion;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Tries an assertion until it holds: a cluster does things in its own time. */
public final class Eventually {
  private static final Duration POLL = Duration.ofMillis(500);

  private Eventually() {}

  /** Within a minute. */
  public static void eventually(ThrowingRunnable assertion) {
    within(Duration.ofMinutes(1), assertion);
  }

  /** Within a time. What is not there yet, or does not answer for a moment, is no failure. */
  public static void within(Duration time, ThrowingRunnable assertion) {
    await()
        .atMost(time)
        .pollInterval(POLL)
        .pollDelay(Duration.ZERO)
        .untilAsserted(() -> attempt(assertion));
  }

  private static void attempt(ThrowingRunnable assertion) throws Throwable {
    try {
      assertion.run();
    } catch (RuntimeException notYet) {
      throw new AssertionError(notYet.toString(), notYet);
    }
  }

  /** For a whole time, beginning now: for what must not happen. */
  public static void steadily(Duration time, ThrowingRunnable assertion) {
    await()
        .during(time)
        .atMost(time.plusSeconds(30))
        .pollInterval(POLL)
        .pollDelay(Duration.ZERO)
        .failFast(assertion)
        .until(() -> true);
  }
}
