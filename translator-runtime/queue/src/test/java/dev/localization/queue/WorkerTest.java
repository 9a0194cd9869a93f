package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
@Timeout(60)
class WorkerTest {
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
  void runsAJobAndStoresItsReturnValue() {
    String id = queue.add(new NewJob("greet", "{\"x\":1}"));

    rig.worker((job, context) -> Outcome.completed(job.data()));

    rig.awaitState(id, JobState.COMPLETED);
    Job job = queue.job(id).orElseThrow();
    assertThat(job.returnValue()).contains("{\"x\":1}");
    assertThat(job.attemptsMade()).isEqualTo(1);
    assertThat(job.attemptsStarted()).isEqualTo(1);
    assertThat(job.finishedOn()).isPresent();
    assertThat(rig.redis.exists("bull:q:1:lock")).isFalse();
    Rig.await()
        .untilAsserted(
            () ->
                assertThat(Events.of(rig.redis, "bull:q"))
                    .containsExactly("added 1", "waiting 1", "active 1", "completed 1", "drained"));
  }

  @Test
  void anIdleWorkerIsWokenAtOnce() {
    var ran = new CountDownLatch(1);
    rig.worker(
        (job, context) -> {
          ran.countDown();
          return Outcome.completed();
        });
    Rig.await().until(() -> blockedClients() > 0);

    long begun = System.nanoTime();
    String id = queue.add(new NewJob("a", "{}"));

    rig.awaitState(id, JobState.COMPLETED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void anIdleWorkerAsksRedisForLittle() {
    rig.worker((job, context) -> Outcome.completed());
    Rig.await().until(() -> blockedClients() > 0);
    long before = commandsProcessed();

    Rig.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);

    // With those that INFO and the scripts add themselves; a busy loop would be thousands.
    assertThat(commandsProcessed() - before).isLessThan(60);
  }

  @Test
  void takesTheSoonestPriorityFirstAndEqualsInOrder() {
    queue.add(
        List.of(
            prioritized("low", 9),
            prioritized("high-1", 1),
            prioritized("middle", 5),
            prioritized("high-2", 1),
            new NewJob("none", "{}"),
            new NewJob("last-in", "{}", JobOptions.builder().lifo(true).build())));
    var order = new ConcurrentLinkedQueue<String>();

    rig.worker(
        (job, context) -> {
          order.add(job.name());
          return Outcome.completed();
        });

    Rig.await().until(() -> queue.counts().completed() == 6);
    assertThat(order).containsExactly("last-in", "none", "high-1", "high-2", "middle", "low");
  }

  @Test
  void runsADelayedJobWhenItIsDueAndNotBefore() {
    var options = JobOptions.builder().delay(Duration.ofMillis(300)).build();
    rig.worker((job, context) -> Outcome.completed());

    String id = queue.add(new NewJob("later", "{}", options));

    rig.awaitState(id, JobState.COMPLETED);
    Job job = queue.job(id).orElseThrow();
    assertThat(Duration.between(job.timestamp(), job.processedOn().orElseThrow()))
        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(2));
  }

  @Test
  void retriesWithBackoffUntilAttemptsAreUsedUp() {
    var options =
        JobOptions.builder()
            .attempts(3)
            .backoff(Backoff.exponential(Duration.ofMillis(50)))
            .build();
    var made = new ConcurrentLinkedQueue<Integer>();
    rig.worker(
        (job, context) -> {
          made.add(job.attemptsMade());
          throw new IllegalStateException("no " + job.attemptsMade());
        });

    String id = queue.add(new NewJob("fails", "{}", options));

    rig.awaitState(id, JobState.FAILED);
    Job job = queue.job(id).orElseThrow();
    assertThat(made).containsExactly(0, 1, 2);
    assertThat(job.attemptsMade()).isEqualTo(3);
    assertThat(job.failedReason()).contains("no 2");
    assertThat(Events.of(rig.redis, "bull:q"))
        .containsSubsequence("delayed 1", "delayed 1", "failed 1", "retries-exhausted 1");
  }

  @Test
  void retriesAtOnceWithoutABackoff() {
    rig.worker(
        (job, context) -> {
          if (job.attemptsMade() == 0) {
            throw new IllegalStateException("once");
          }
          return Outcome.completed();
        });

    String id = queue.add(new NewJob("a", "{}", JobOptions.builder().attempts(2).build()));

    rig.awaitState(id, JobState.COMPLETED);
    assertThat(queue.job(id).orElseThrow().attemptsMade()).isEqualTo(2);
  }

  @Test
  void anUnrecoverableFailureIsNotRetriedUntilSomeoneDoes() {
    var again = new AtomicInteger();
    rig.worker(
        (job, context) -> {
          if (again.getAndIncrement() == 0) {
            throw new UnrecoverableException("hopeless");
          }
          return Outcome.completed();
        });

    String id = queue.add(new NewJob("a", "{}", JobOptions.builder().attempts(5).build()));
    rig.awaitState(id, JobState.FAILED);
    assertThat(queue.job(id).orElseThrow().failedReason()).contains("hopeless");

    assertThat(queue.retry(id)).isTrue();
    rig.awaitState(id, JobState.COMPLETED);
    assertThat(queue.retry(id)).isFalse();
  }

  @Test
  void puttingAJobBackBurnsNoAttempt() {
    rig.worker(
        (job, context) ->
            job.attemptsStarted() < 3
                ? Outcome.delayed(Duration.ofMillis(job.attemptsStarted() == 1 ? 50 : 0))
                : Outcome.completed());

    String id = queue.add(new NewJob("a", "{}"));

    rig.awaitState(id, JobState.COMPLETED);
    Job job = queue.job(id).orElseThrow();
    assertThat(job.attemptsMade()).isEqualTo(1);
    assertThat(job.attemptsStarted()).isEqualTo(3);
  }

  @Test
  void concurrencyChangesWhileItRuns() {
    var running = new AtomicInteger();
    var gate = new Semaphore(0);
    Worker worker =
        rig.worker(
            (job, context) -> {
              running.incrementAndGet();
              gate.acquire();
              running.decrementAndGet();
              return Outcome.completed();
            },
            WorkerOptions.builder().concurrency(0));
    queue.add(IntStream.range(0, 20).mapToObj(i -> new NewJob("n", "{}")).toList());

    worker.concurrency(5);
    Rig.await().until(() -> running.get() == 5);
    assertThat(queue.counts().active()).isEqualTo(5);
    assertThat(worker.inFlight()).isEqualTo(5);

    worker.concurrency(8);
    Rig.await().until(() -> running.get() == 8);

    worker.concurrency(2);
    gate.release(6);
    Rig.await().until(() -> queue.counts().completed() == 6);
    assertThat(running).hasValue(2);
    assertThat(queue.counts().active()).isEqualTo(2);

    worker.concurrency(0);
    gate.release(2);
    Rig.await().until(() -> queue.counts().completed() == 8);
    assertThat(queue.counts().active()).isZero();
    worker.concurrency(20);
    gate.release(100);
    Rig.await().until(() -> queue.counts().completed() == 20);
  }

  @Test
  void allWorkersTogetherKeepTheGlobalConcurrency() {
    queue.setGlobalConcurrency(OptionalInt.of(2));
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    JobHandler handler =
        (job, context) -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          LockSupport.parkNanos(100_000);
          running.decrementAndGet();
          return Outcome.completed();
        };
    rig.worker(handler, WorkerOptions.builder().concurrency(10));
    rig.worker(handler, WorkerOptions.builder().concurrency(10));

    queue.add(IntStream.range(0, 200).mapToObj(i -> new NewJob("n", "{}")).toList());

    Rig.await().until(() -> queue.counts().completed() == 200);
    assertThat(most).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void obeysTheRateLimitThatBullmqStores() {
    rig.redis.hset("bull:q:meta", Map.of("max", "2", "duration", "300"));
    rig.worker((job, context) -> Outcome.completed(), WorkerOptions.builder().concurrency(10));

    long begun = System.nanoTime();
    queue.add(IntStream.range(0, 6).mapToObj(i -> new NewJob("n", "{}")).toList());

    Rig.await().until(() -> queue.counts().completed() == 6);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(550));
  }

  @Test
  void aPausedQueueRunsNothingUntilResumed() {
    queue.pause();
    queue.add(List.of(new NewJob("a", "{}"), prioritized("b", 3)));
    var ran = new AtomicInteger();
    rig.worker(
        (job, context) -> {
          ran.incrementAndGet();
          return Outcome.completed();
        });
    Rig.await().until(() -> blockedClients() > 0);
    assertThat(queue.isPaused()).isTrue();
    assertThat(queue.counts().paused()).isTrue();
    assertThat(ran).hasValue(0);

    queue.resume();

    Rig.await().until(() -> queue.counts().completed() == 2);
  }

  @Test
  void keepsTheNewestFinishedJobs() {
    var kept = JobOptions.builder().removeOnComplete(Retention.newest(3)).build();
    rig.worker((job, context) -> Outcome.completed(), WorkerOptions.builder().concurrency(5));

    queue.add(IntStream.range(0, 40).mapToObj(i -> new NewJob("n", "{}", kept)).toList());

    Rig.await().until(() -> queue.counts().waiting() + queue.counts().active() == 0);
    assertThat(queue.counts().completed()).isEqualTo(3);
    assertThat(queue.job("1")).isEmpty();
    assertThat(rig.redis.keys("bull:q:[0-9]*")).hasSize(3);
  }

  @Test
  void removesFinishedJobsByAgeAndNotMoreThanAThousandACall() {
    for (int i = 0; i < 1500; i++) {
      rig.redis.zadd("bull:q:failed", 1000 + i, "old" + i);
    }
    var kept = JobOptions.builder().removeOnFail(Retention.of(Duration.ofHours(1))).build();
    rig.worker(
        (job, context) -> {
          throw new IllegalStateException("no");
        });

    queue.add(new NewJob("a", "{}", kept));
    Rig.await().until(() -> queue.counts().failed() == 501);

    queue.add(new NewJob("b", "{}", kept));
    Rig.await().until(() -> queue.counts().failed() == 2);
  }

  @Test
  void aJobThatIsNotKeptLeavesNothing() {
    var gone = JobOptions.builder().removeOnComplete(Retention.none()).build();
    rig.worker((job, context) -> Outcome.completed());

    String id = queue.add(new NewJob("a", "{}", gone));

    rig.awaitState(id, JobState.UNKNOWN);
    assertThat(rig.redis.keys("bull:q:1*")).isEmpty();
  }

  @Test
  void reportsProgress() {
    var go = new CountDownLatch(1);
    rig.worker(
        (job, context) -> {
          context.updateProgress("{\"done\":3}");
          go.await();
          return Outcome.completed();
        });

    String id = queue.add(new NewJob("a", "{}"));

    Rig.await()
        .until(() -> queue.job(id).orElseThrow().progress().equals(Optional.of("{\"done\":3}")));
    go.countDown();
    rig.awaitState(id, JobState.COMPLETED);
    assertThat(Events.of(rig.redis, "bull:q")).contains("progress 1");
  }

  @Test
  void aCancelledHandlerIsToldAndDecides() {
    var started = new CountDownLatch(2);
    var worker =
        rig.worker(
            (job, context) -> {
              var cancelled = new CountDownLatch(1);
              context.onCancel(cancelled::countDown);
              started.countDown();
              cancelled.await();
              return Outcome.completed("\"" + context.cancelReason().orElseThrow() + "\"");
            },
            WorkerOptions.builder().concurrency(2));
    queue.add(List.of(new NewJob("one", "{}"), new NewJob("two", "{}")));
    Rig.await().until(() -> started.getCount() == 0);

    assertThat(worker.cancel(job -> job.name().equals("one"), "withdrawn")).isEqualTo(1);

    rig.awaitState("1", JobState.COMPLETED);
    assertThat(queue.job("1").orElseThrow().returnValue()).contains("\"withdrawn\"");
    assertThat(queue.state("2")).isEqualTo(JobState.ACTIVE);
    worker.cancel(job -> true, "end");
  }

  @Test
  void closingWaitsForJobsThatRun() {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    Worker worker =
        rig.worker(
            (job, context) -> {
              started.countDown();
              go.await();
              return Outcome.completed();
            });
    queue.add(List.of(new NewJob("a", "{}"), new NewJob("b", "{}")));
    Rig.await().until(() -> started.getCount() == 0);

    Thread closing = Thread.startVirtualThread(() -> worker.close(Duration.ofSeconds(30)));
    go.countDown();

    Rig.await().until(() -> !closing.isAlive());
    assertThat(queue.state("1")).isEqualTo(JobState.COMPLETED);
    assertThat(queue.state("2")).isEqualTo(JobState.WAITING);
  }

  @Test
  void closingPutsUnfinishedJobsBackWithAllTheirAttempts() {
    var interrupted = new CountDownLatch(1);
    var started = new CountDownLatch(2);
    Worker worker =
        rig.worker(
            (job, context) -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                assertThat(context.lockLost()).isTrue();
                interrupted.countDown();
              }
              return Outcome.completed();
            },
            WorkerOptions.builder().concurrency(2));
    queue.add(List.of(new NewJob("a", "{}"), prioritized("b", 4), prioritized("c", 4)));
    Rig.await().until(() -> started.getCount() == 0);

    worker.close(Duration.ofMillis(50));

    Rig.await().until(() -> interrupted.getCount() == 0);
    assertThat(queue.counts()).isEqualTo(new JobCounts(1, 2, 0, 0, 0, 0, 0, false));
    assertThat(queue.job("1").orElseThrow().attemptsMade()).isZero();
    assertThat(rig.redis.zrange("bull:q:prioritized", 0, -1)).containsExactly("2", "3");
    assertThat(rig.redis.keys("bull:q:*:lock")).isEmpty();
  }

  @Test
  void tellsItsListener() {
    var told = new ConcurrentLinkedQueue<String>();
    var listener =
        new WorkerListener() {
          @Override
          public void jobStarted(Job job) {
            told.add("started " + job.name());
            throw new IllegalStateException("a listener stops nothing");
          }

          @Override
          public void jobEnded(Job job, JobResult result, Duration duration) {
            told.add(result.getClass().getSimpleName() + " " + job.name());
          }
        };
    rig.worker(
        (job, context) -> {
          if (job.name().equals("bad")) {
            throw new IllegalStateException("no");
          }
          return Outcome.completed();
        },
        WorkerOptions.builder().listener(listener));

    queue.add(List.of(new NewJob("good", "{}"), new NewJob("bad", "{}")));

    Rig.await().until(() -> queue.counts().failed() == 1);
    assertThat(told).containsExactly("started good", "Ended good", "started bad", "Failed bad");
  }

  private long blockedClients() {
    return info("blocked_clients");
  }

  private long commandsProcessed() {
    return info("total_commands_processed");
  }

  private long info(String name) {
    return rig.redis
        .info()
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
        .sum();
  }

  private static NewJob prioritized(String name, int priority) {
    return new NewJob(name, "{}", JobOptions.builder().priority(priority).build());
  }
}
