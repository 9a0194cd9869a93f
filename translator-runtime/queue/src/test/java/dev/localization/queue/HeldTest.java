package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HeldTest {
  @Test
  void losesItsLockByTimeWhenNothingIsHeardFromRedis() {
    Held held = held(System.nanoTime());

    assertThat(held.lockLost()).isTrue();

    held.renewed(System.nanoTime() + Duration.ofMinutes(1).toNanos());
    assertThat(held.lockLost()).isFalse();
  }

  @Test
  void tellsAllThatItIsCancelledOnce() {
    Held held = held(System.nanoTime());
    var told = new ArrayList<String>();
    held.onCancel(
        () -> {
          throw new IllegalStateException("stops nobody else");
        });
    held.onCancel(() -> told.add("before"));

    held.cancel("first");
    held.cancel("second");
    held.onCancel(() -> told.add("after"));

    assertThat(told).containsExactly("before", "after");
    assertThat(held.cancelReason()).contains("first");
  }

  @Test
  void tellsAllThatItsLockIsLostOnce() {
    Held held = held(System.nanoTime() + Duration.ofMinutes(1).toNanos());
    var told = new ArrayList<String>();
    held.onLockLost(
        () -> {
          throw new IllegalStateException("stops nobody else");
        });
    held.onLockLost(() -> told.add("before"));

    held.tellIfLost();
    assertThat(told).isEmpty();

    held.lose();
    held.lose();
    held.onLockLost(() -> told.add("after"));
    assertThat(told).containsExactly("before", "after");
  }

  @Test
  void tellsThatItsLockRanOut() {
    Held held = held(System.nanoTime() + Duration.ofMillis(20).toNanos());
    var told = new ArrayList<String>();
    held.onLockLost(() -> told.add("first"));

    LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    held.tellIfLost();
    held.renewed(System.nanoTime() + Duration.ofMinutes(1).toNanos());
    held.onLockLost(() -> told.add("second"));
    held.tellIfLost();

    assertThat(told).containsExactly("first");
  }

  private static Held held(long lockedUntil) {
    var fetched =
        new Fetched(
            "token", () -> new Fetched.Content(StoredJob.read("1", Map.of()), Optional.empty()));
    return new Held(
        fetched,
        lockedUntil,
        new Held.Calls() {
          @Override
          public void progress(Job job, String json) {}

          @Override
          public void removeChildren(Job job) {}
        });
  }
}
