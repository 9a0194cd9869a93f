package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
@Timeout(90)
class ReliabilityTest {
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
  void jobsOfAVanishedWorkerRunAgain() {
    queue.add(List.of(new NewJob("a", "{}"), new NewJob("b", "{}")));
    vanishWith(2, Duration.ofMillis(150));
    var stalled = new AtomicInteger();
    var listener =
        new WorkerListener() {
          @Override
          public void jobsStalled(int jobs) {
            stalled.addAndGet(jobs);
          }
        };

    rig.worker((job, context) -> Outcome.completed(), Rig.quick().listener(listener));

    Rig.await().until(() -> queue.counts().completed() == 2);
    Job job = queue.job("1").orElseThrow();
    assertThat(job.stalledCounter()).isEqualTo(1);
    assertThat(job.attemptsStarted()).isEqualTo(2);
    assertThat(job.attemptsMade()).isEqualTo(1);
    Rig.await().untilAsserted(() -> assertThat(stalled).hasValue(2));
    assertThat(Events.of(rig.redis, "bull:q")).contains("stalled 1", "stalled 2");
  }

  @Test
  void aJobWhoseWorkersVanishTooOftenFailsWithoutRunning() {
    queue.add(new NewJob("a", "{}", JobOptions.builder().attempts(9).build()));
    vanishWith(1, Duration.ofMillis(150));
    var ran = new AtomicBoolean();

    rig.worker(
        (job, context) -> {
          ran.set(true);
          return Outcome.completed();
        },
        Rig.quick().maxStalledCount(0));

    rig.awaitState("1", JobState.FAILED);
    assertThat(ran).isFalse();
    assertThat(queue.job("1").orElseThrow().failedReason())
        .contains("job stalled more than allowable limit");
  }

  @Test
  void aLongJobIsNotTakenForStalled() {
    var ran = new AtomicInteger();
    var go = new CountDownLatch(1);
    JobHandler handler =
        (job, context) -> {
          ran.incrementAndGet();
          go.await();
          assertThat(context.lockLost()).isFalse();
          return Outcome.completed();
        };
    rig.worker(handler, Rig.quick());
    rig.worker(handler, Rig.quick());

    queue.add(new NewJob("a", "{}"));
    Rig.await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
    go.countDown();

    rig.awaitState("1", JobState.COMPLETED);
    assertThat(ran).hasValue(1);
    assertThat(queue.job("1").orElseThrow().stalledCounter()).isZero();
  }

  @Test
  void aLockThatExpiredIsTakenAgainWhileNobodyHasTheJob() {
    var go = new CountDownLatch(1);
    rig.worker(
        (job, context) -> {
          go.await();
          return Outcome.completed();
        },
        Rig.quick().stalledInterval(Duration.ofMinutes(1)));
    queue.add(new NewJob("a", "{}"));
    rig.awaitState("1", JobState.ACTIVE);

    rig.redis.del("bull:q:1:lock");

    Rig.await().until(() -> rig.redis.exists("bull:q:1:lock"));
    go.countDown();
    rig.awaitState("1", JobState.COMPLETED);
  }

  @Test
  void aHandlerLearnsThatAnotherHasItsJobAndItsEndIsDropped() {
    var knows = new CountDownLatch(1);
    Worker worker =
        rig.worker(
            (job, context) -> {
              if (job.id().equals("1")) {
                context.onLockLost(knows::countDown);
                Rig.await().until(context::lockLost);
              }
              return Outcome.completed("\"late\"");
            },
            Rig.quick().stalledInterval(Duration.ofMinutes(1)));
    queue.add(new NewJob("a", "{}"));
    rig.awaitState("1", JobState.ACTIVE);

    rig.redis.set("bull:q:1:lock", "another");

    Rig.await().until(() -> knows.getCount() == 0 && worker.inFlight() == 0);
    assertThat(queue.state("1")).isEqualTo(JobState.ACTIVE);
    assertThat(queue.job("1").orElseThrow().returnValue()).isEmpty();
    rig.awaitState(queue.add(new NewJob("b", "{}")), JobState.COMPLETED);
  }

  @Test
  void aHandlerLearnsThatItsLockRanOutWhileRedisWasAway(@TempDir Path folder) throws Exception {
    var running = new CountDownLatch(1);
    var knows = new CountDownLatch(1);
    var regained = new CountDownLatch(1);
    JobHandler handler =
        (job, context) -> {
          context.onLockLost(knows::countDown);
          running.countDown();
          Rig.await().until(() -> knows.getCount() == 0 && !context.lockLost());
          regained.countDown();
          return Outcome.completed();
        };
    try (var server = new KilledRedis(folder);
        var redis = RedisConnections.open(server.endpoint(), "test", 8);
        var worker = new Worker(redis, "bull", "q", handler, Rig.quick().build())) {
      server.awaitReady(redis);
      var jobs = new Queue(redis, "bull", "q");
      String id = jobs.add(new NewJob("a", "{}"));
      worker.start();
      running.await();

      server.kill();
      // The lock lasts 400 ms; a call that waits for Redis says nothing before 2 s.
      assertThat(knows.await(800, TimeUnit.MILLISECONDS)).isTrue();

      server.start();
      assertThat(regained.await(30, TimeUnit.SECONDS)).isTrue();
      Rig.await().until(() -> jobs.state(id) == JobState.COMPLETED);
      assertThat(jobs.job(id).orElseThrow().attemptsStarted()).isEqualTo(1);
    }
  }

  @Test
  void losesNothingWithLostReplies(RedisEndpoint endpoint) {
    var ran = new ConcurrentLinkedQueue<String>();
    try (var lossy = new LossyRedis(endpoint);
        var worker =
            new Worker(
                lossy,
                "bull",
                "q",
                (job, context) -> {
                  ran.add(job.id());
                  if (job.name().equals("flaky") && job.attemptsMade() == 0) {
                    throw new IllegalStateException("once");
                  }
                  if (job.name().equals("parent") && job.attemptsStarted() == 1) {
                    return Outcome.waitFor(List.of(new ChildJob("q", new NewJob("child", "{}"))));
                  }
                  return Outcome.completed();
                },
                WorkerOptions.builder().concurrency(5).build())) {
      queue.add(IntStream.range(0, 100).mapToObj(i -> new NewJob("n", "{}")).toList());
      queue.add(new NewJob("flaky", "{}", JobOptions.builder().attempts(2).build()));
      queue.add(new NewJob("parent", "{}"));
      worker.start();

      Rig.await().until(() -> queue.counts().completed() == 103);
      assertThat(lossy.calls()).isGreaterThan(20);
    }

    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 103, 0, false));
    assertThat(ran).hasSize(105);
    assertThat(queue.job("101").orElseThrow().attemptsMade()).isEqualTo(2);
    assertThat(Events.of(rig.redis, "bull:q").stream().filter(e -> e.startsWith("completed")))
        .hasSize(103)
        .doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterAllWasFlushed() {
    var go = new CountDownLatch(1);
    Worker worker =
        rig.worker(
            (job, context) -> {
              context.updateProgress("1");
              go.await();
              context.updateProgress("2");
              return job.name().equals("waits")
                  ? Outcome.waitFor(List.of(new ChildJob("q", new NewJob("c", "{}"))))
                  : Outcome.completed();
            },
            Rig.quick().concurrency(2));
    queue.add(List.of(new NewJob("a", "{}"), new NewJob("waits", "{}")));
    Rig.await().until(() -> worker.inFlight() == 2);

    rig.redis.flushAll();
    go.countDown();

    Rig.await().until(() -> worker.inFlight() == 0);
    assertThat(rig.redis.keys("bull:q:[0-9]*")).isEmpty();
    rig.awaitState(queue.add(new NewJob("b", "{}")), JobState.COMPLETED);
  }

  @Test
  void aJobRemovedByHandIsNotGivenOut() {
    queue.add(List.of(new NewJob("a", "{}"), new NewJob("b", "{}")));
    rig.redis.del("bull:q:1");

    rig.worker((job, context) -> Outcome.completed());

    rig.awaitState("2", JobState.COMPLETED);
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 1, 0, false));
  }

  @Test
  void aRepeatedFetchFindsWhatItLocked() {
    queue.add(List.of(new NewJob("a", "{}"), new NewJob("b", "{}")));
    var calls = calls(Duration.ofSeconds(30));
    calls.work(List.of(), () -> 2, "token");

    var arguments = List.of("30000", "w", "0", "token", "1", "0", "0");
    var again = Layout.WORK.list(rig.redis, new Keys("bull", "q"), arguments);

    assertThat((List<?>) again.get(1)).hasSize(2);
    assertThat(queue.job("1").orElseThrow().attemptsStarted()).isEqualTo(1);
  }

  @Test
  void anEndThatWasWrittenIsNotWrittenAgainThoughAnotherHadTheJobSince() {
    String id = queue.add(new NewJob("a", "{}", JobOptions.builder().attempts(5).build()));
    var keys = new Keys("bull", "q");
    var retried =
        List.of(
            "30000", "w", "0", "t", "0", "0", "1", id, "first", "r", "no", "0", "-1", "-1", "[]");
    calls(Duration.ofSeconds(30)).work(List.of(), () -> 1, "first");
    Layout.WORK.run(rig.redis, keys, retried);
    calls(Duration.ofSeconds(30)).work(List.of(), () -> 1, "second");
    rig.redis.del("bull:q:" + id + ":lock");

    var again = Layout.WORK.list(rig.redis, keys, retried);

    assertThat(again.getFirst()).isEqualTo(List.of(0L));
    assertThat(queue.state(id)).isEqualTo(JobState.ACTIVE);
    assertThat(queue.job(id).orElseThrow().attemptsMade()).isEqualTo(1);
  }

  @Test
  void refusesWrongArgumentsBeforeItWrites() {
    String id = queue.add(new NewJob("a", "{}"));
    calls(Duration.ofSeconds(30)).work(List.of(), () -> 1, "token");
    var keys = new Keys("bull", "q");
    for (var wrong :
        List.of(
            List.of(
                "30000", "w", "0", "t", "0", "0", "1", id, "token", "c", "1", "x", "-1", "-1", ""),
            List.of(
                "30000", "w", "0", "t", "0", "0", "1", id, "token", "?", "1", "0", "-1", "-1", ""),
            List.of(
                "30000", "w", "0", "t", "0", "0", "2", id, "token", "c", "1", "0", "-1", "-1", ""),
            Collections.nCopies(6, "x"))) {
      assertThatThrownBy(() -> Layout.WORK.run(rig.redis, keys, wrong))
          .hasMessageContaining("ERR work");
    }
    assertThat(queue.state(id)).isEqualTo(JobState.ACTIVE);
  }

  /** Locks jobs as a worker does, and never comes back. */
  private void vanishWith(int jobs, Duration lock) {
    Optional<WorkerCalls.Answer> taken = calls(lock).work(List.of(), () -> jobs, "vanished");
    assertThat(taken.orElseThrow().jobs()).hasSize(jobs);
  }

  private WorkerCalls calls(Duration lock) {
    var options = WorkerOptions.builder().name("w").lockDuration(lock).build();
    var until = new UntilAnswered("q", WorkerListener.SILENT, new CountDownLatch(1));
    return new WorkerCalls(rig.redis, new Keys("bull", "q"), options, until);
  }
}
