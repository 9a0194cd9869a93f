package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredEventTest {
  @Test
  void readsWhatBelongsToAnEvent() {
    assertThat(read("event", "delayed", "jobId", "7", "delay", "1700000000123"))
        .isEqualTo(new QueueEvent.Delayed("1-0", "7", Instant.ofEpochMilli(1_700_000_000_123L)));
    assertThat(read("event", "removed", "jobId", "7", "prev", "wait"))
        .isEqualTo(new QueueEvent.Removed("1-0", "7", Optional.of("wait")));
    assertThat(
            read(
                "event",
                "deduplicated",
                "jobId",
                "7",
                "deduplicationId",
                "d",
                "deduplicatedJobId",
                "8"))
        .isEqualTo(new QueueEvent.Deduplicated("1-0", "7", "d", "8"));
    assertThat(read("event", "cleaned", "count", "12"))
        .isEqualTo(new QueueEvent.Cleaned("1-0", 12));
    assertThat(read("event", "waiting-children", "jobId", "7", "prev", "active"))
        .isEqualTo(new QueueEvent.WaitingChildren("1-0", "7"));
  }

  @Test
  void keepsWhatItDoesNotKnowAsItIs() {
    assertThat(read("event", "invented", "jobId", "7"))
        .isEqualTo(
            new QueueEvent.Other("1-0", "invented", Map.of("event", "invented", "jobId", "7")));
    assertThat(read("foreign", "entry"))
        .isEqualTo(new QueueEvent.Other("1-0", "", Map.of("foreign", "entry")));
  }

  @Test
  void anEventThatLacksSomethingStopsNobody() {
    assertThat(read("event", "completed", "jobId", "7")).isInstanceOf(QueueEvent.Other.class);
    assertThat(read("event", "cleaned", "count", "some")).isInstanceOf(QueueEvent.Other.class);
  }

  private static QueueEvent read(String... fields) {
    return StoredEvent.read(List.of("1-0", List.of(fields)));
  }
}
