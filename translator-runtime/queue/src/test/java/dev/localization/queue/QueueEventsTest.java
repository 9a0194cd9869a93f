package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisServerExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XTrimParams;

@ExtendWith(RedisServerExtension.class)
@Timeout(90)
class QueueEventsTest {
  private static final String STREAM = "bull:q:events";

  private final Heard heard = new Heard();
  private Rig rig;
  private Queue queue;

  @BeforeEach
  void open(UnifiedJedis redis) {
    rig = new Rig(redis);
    queue = rig.queue;
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void tellsWhatHappensFromNowOn() {
    queue.add(new NewJob("before", "{}"));
    try (var events = new QueueEvents(rig.redis, "bull", "q", heard)) {
      events.start();
      assertThat(events.awaitReady(Duration.ofSeconds(10))).isTrue();
      rig.worker(
          (job, context) -> {
            context.updateProgress("{\"half\":true}");
            if (job.name().equals("bad")) {
              throw new IllegalStateException("boom");
            }
            return Outcome.completed("7");
          });
      var twice = JobOptions.builder().jobId("bad").attempts(2).build();
      queue.add(List.of(new NewJob("good", "{}"), new NewJob("bad", "{}", twice)));

      Rig.await().until(() -> !heard.of(QueueEvent.RetriesExhausted.class).isEmpty());
    }

    assertThat(heard.ofJobs())
        .contains("Completed 1")
        .containsSubsequence("Added 2", "Waiting 2", "Active 2", "Progress 2", "Completed 2")
        .containsSubsequence(
            "Added bad", "Waiting bad", "Active bad", "Progress bad", "Waiting bad", "Active bad")
        .containsSubsequence("Active bad", "Failed bad", "RetriesExhausted bad")
        .doesNotContain("Added 1");
    assertThat(heard.of(QueueEvent.Added.class))
        .extracting(QueueEvent.Added::name)
        .containsExactly("good", "bad");
    assertThat(heard.of(QueueEvent.Completed.class))
        .extracting(QueueEvent.Completed::returnValue)
        .containsOnly("7");
    assertThat(heard.of(QueueEvent.Progress.class).getFirst().data()).isEqualTo("{\"half\":true}");
    assertThat(heard.of(QueueEvent.Failed.class).getFirst().failedReason()).isEqualTo("boom");
    assertThat(heard.of(QueueEvent.RetriesExhausted.class).getFirst().attemptsMade()).isEqualTo(2);
    assertThat(heard.of(QueueEvent.Drained.class)).isNotEmpty();
    assertThat(heard.of(QueueEvent.Other.class)).isEmpty();
    assertThat(heard.gaps).isEmpty();
  }

  @Test
  void goesOnBehindAStoredIdAndTellsNothingTwice() {
    addSome(1_300);
    String stored = hear("0-0", 2_600);
    addSome(5);
    hear(stored, 2_610);

    assertThat(heard.ids()).isEqualTo(stream(rig.redis)).doesNotHaveDuplicates();
    assertThat(heard.gaps).isEmpty();
  }

  @Test
  void aListenerThatThrowsHearsTheNextEvent() {
    addSome(1);
    QueueEventListener thrower =
        event -> {
          heard.event(event);
          throw new IllegalStateException("no listener stops the reader");
        };
    try (var events = new QueueEvents(rig.redis, "bull", "q", "0-0", thrower)) {
      events.start();
      Rig.await().until(() -> heard.events.size() >= 2);
      assertThat(heard.ids()).isEqualTo(stream(rig.redis));
    }
  }

  @Test
  void aListenerCanEndIt() {
    addSome(10);
    var events = new AtomicReference<QueueEvents>();
    events.set(
        new QueueEvents(
            rig.redis,
            "bull",
            "q",
            "0-0",
            event -> {
              heard.event(event);
              events.get().close();
            }));
    events.get().start();

    Rig.await().until(() -> !heard.events.isEmpty());
    events.get().close();

    assertThat(heard.events).hasSize(1);
    assertThat(events.get().lastId()).contains(heard.ids().getFirst());
  }

  @Test
  void reportsEventsThatWereTrimmedMeanwhile() {
    addSome(3);
    String stored = hear("0-0", 6);
    addSome(3);
    rig.redis.xtrim(STREAM, XTrimParams.xTrimParams().maxLen(4));
    hear(stored, 10);

    assertThat(heard.gaps)
        .containsExactly(new EventsGap(stored, heard.ids().get(6), EventsGap.Reason.TRIMMED));
    assertThat(heard.ids().subList(6, 10)).isEqualTo(stream(rig.redis));
  }

  @Test
  void doesNotReportTrimmingThatTookOnlyWhatWasTold() {
    addSome(3);
    String stored = hear("0-0", 6);
    rig.redis.xtrim(STREAM, XTrimParams.xTrimParams().maxLen(1));
    addSome(1);
    stored = hear(stored, 8);
    rig.redis.xtrim(STREAM, XTrimParams.xTrimParams().maxLen(0));
    hear(stored, 8);

    assertThat(heard.gaps).isEmpty();
  }

  @Test
  void reportsThatAllWasTrimmedOnceTheNextEventShowsIt() {
    addSome(1);
    String stored = hear("0-0", 2);
    addSome(1);
    rig.redis.xtrim(STREAM, XTrimParams.xTrimParams().maxLen(0));
    try (var events = new QueueEvents(rig.redis, "bull", "q", stored, heard)) {
      events.start();
      assertThat(events.awaitReady(Duration.ofSeconds(10))).isTrue();
      addSome(1);
      Rig.await().until(() -> heard.events.size() == 4);
    }

    assertThat(heard.gaps)
        .containsExactly(new EventsGap(stored, heard.ids().get(2), EventsGap.Reason.TRIMMED));
  }

  @Test
  void reportsThatTheStreamBeganAnew() {
    addSome(1);
    try (var events = new QueueEvents(rig.redis, "bull", "q", "0-0", heard)) {
      events.start();
      Rig.await().until(() -> heard.events.size() == 2);
      String last = events.lastId().orElseThrow();
      rig.redis.flushAll();
      Rig.await().until(() -> !heard.gaps.isEmpty());
      addSome(1);
      Rig.await().until(() -> heard.events.size() == 4);

      assertThat(heard.gaps).containsExactly(new EventsGap(last, "0-0", EventsGap.Reason.SET_BACK));
    }
  }

  @Test
  void leavesNothingOutAndTellsNothingTwiceWhenRedisIsKilled(@TempDir Path folder)
      throws Exception {
    try (var server = new KilledRedis(folder, "--appendfsync", "always");
        var redis = RedisConnections.open(server.endpoint(), "test", 4);
        var events = new QueueEvents(redis, "bull", "q", heard)) {
      events.start();
      assertThat(events.awaitReady(Duration.ofSeconds(20))).isTrue();
      var many = new Queue(redis, "bull", "q");
      for (int round = 0; round < 3; round++) {
        Thread adder = Thread.startVirtualThread(() -> addUntilRefused(many));
        int before = heard.events.size();
        Rig.await().until(() -> heard.events.size() > before + 500);
        server.kill();
        adder.join();
        server.start();
        server.awaitReady(redis);
      }
      many.add(new NewJob("last", "{}", JobOptions.builder().jobId("last").build()));

      Rig.await().until(() -> heard.ofJobs().contains("Waiting last"));
      assertThat(heard.ids()).isEqualTo(stream(redis)).hasSizeGreaterThan(1_500);
      assertThat(heard.gaps).isEmpty();
    }
  }

  private static void addUntilRefused(Queue queue) {
    try {
      while (true) {
        queue.add(new NewJob("n", "{}"));
      }
    } catch (JedisException killed) {
      // what was to happen
    }
  }

  private void addSome(int jobs) {
    queue.add(IntStream.range(0, jobs).mapToObj(i -> new NewJob("n", "{}")).toList());
  }

  /** Listens until so many events were told in all, and gives the last id. */
  private String hear(String after, int until) {
    try (var events = new QueueEvents(rig.redis, "bull", "q", after, heard)) {
      events.start();
      Rig.await().until(() -> heard.events.size() >= until && events.lastId().isPresent());
      Rig.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
      assertThat(heard.events).hasSize(until);
      return events.lastId().orElseThrow();
    }
  }

  private static List<String> stream(UnifiedJedis redis) {
    return redis.xrange(STREAM, (StreamEntryID) null, (StreamEntryID) null).stream()
        .map(entry -> entry.getID().toString())
        .toList();
  }
}
