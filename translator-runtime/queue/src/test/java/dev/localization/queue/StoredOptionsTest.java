package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredOptionsTest {
  @Test
  void readsWhatItWrites() {
    var options =
        JobOptions.builder()
            .jobId("mine")
            .delay(Duration.ofSeconds(2))
            .priority(3)
            .attempts(4)
            .backoff(Backoff.fixed(Duration.ofSeconds(1)).withJitter(0.2))
            .removeOnComplete(Retention.none())
            .removeOnFail(Retention.of(Duration.ofHours(1)))
            .parent(new ParentRef("bull:files", "file"))
            .onFailure(ChildFailure.FAIL_PARENT)
            .lifo(true)
            .build();

    assertThat(StoredOptions.read(StoredOptions.write(options))).isEqualTo(options);
  }

  @Test
  void readsTheShorthandsOfOtherClients() {
    JobOptions read =
        StoredOptions.read(
            """
            {"attempts": 0, "backoff": 500, "removeOnComplete": true, "removeOnFail": 7,
             "kl": 3, "de": {"id": "x"}, "repeatJobKey": "r"}
            """);

    assertThat(read.attempts()).isEqualTo(1);
    assertThat(read.backoff()).contains(Backoff.fixed(Duration.ofMillis(500)));
    assertThat(read.removeOnComplete()).isEqualTo(Retention.none());
    assertThat(read.removeOnFail()).isEqualTo(Retention.newest(7));
  }

  @Test
  void isStoppedByNoForeignOptions() {
    for (String odd :
        new String[] {
          "",
          "not JSON",
          "[]",
          "null",
          "{\"priority\": -4, \"delay\": -1, \"attempts\": -9, \"jobId\": \"a:b\"}",
          "{\"delay\": 1e300, \"backoff\": {\"type\": \"exponential\", \"delay\": 1e300}}",
          "{\"backoff\": {\"type\": \"own\"}, \"removeOnComplete\": -1, \"parent\": 7}",
          "{\"removeOnFail\": {\"count\": -1, \"age\": -1}, \"backoff\": {\"jitter\": 9}}"
        }) {
      assertThat(StoredOptions.read(odd).attempts()).as(odd).isEqualTo(1);
    }
  }

  @Test
  void backoffsGrowWithinTheirJitterAndAnUpperBound() {
    var backoff = Backoff.exponential(Duration.ofSeconds(1));

    assertThat(backoff.after(1, new Random(1))).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.after(4, new Random(1))).isEqualTo(Duration.ofSeconds(8));
    assertThat(backoff.after(500, new Random(1))).isEqualTo(Duration.ofDays(30));
    assertThat(backoff.withJitter(0.5).after(1, new Random(1)))
        .isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
  }
}
