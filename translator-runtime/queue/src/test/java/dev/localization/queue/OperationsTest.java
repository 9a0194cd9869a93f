package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

/** Deduplication, limits, clean, drain, metrics, and what is refused. */
@ExtendWith(RedisServerExtension.class)
class OperationsTest {
  private UnifiedJedis redis;
  private Rig rig;
  private Queue queue;

  @BeforeEach
  void open(UnifiedJedis server) {
    redis = server;
    rig = new Rig(redis);
    queue = rig.queue;
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void oneDeduplicationIdAdmitsOneJobUntilItEnded() {
    String first = queue.add(job(JobOptions.builder().deduplicationId("invoice")));
    String second = queue.add(job(JobOptions.builder().deduplicationId("invoice")));
    assertThat(second).isEqualTo(first);
    assertThat(queue.counts().waiting()).isEqualTo(1);

    rig.worker((job, context) -> Outcome.completed());
    rig.awaitState(first, JobState.COMPLETED);

    assertThat(queue.add(job(JobOptions.builder().deduplicationId("invoice")))).isNotEqualTo(first);
  }

  @Test
  void aRemovedJobNoLongerStandsForOthers() {
    String first = queue.add(job(JobOptions.builder().deduplicationId("invoice")));
    queue.remove(List.of(first));

    String second = queue.add(job(JobOptions.builder().deduplicationId("invoice")));

    assertThat(queue.state(second)).isEqualTo(JobState.WAITING);
  }

  @Test
  void aJobThatVanishedWithoutATraceDoesNotKeepOthersOut() {
    String first = queue.add(job(JobOptions.builder().deduplicationId("invoice")));
    redis.del("bull:q:" + first);

    String second = queue.add(job(JobOptions.builder().deduplicationId("invoice")));

    assertThat(second).isNotEqualTo(first);
    assertThat(queue.job(second)).isPresent();
  }

  @Test
  void aRateLimitLetsSoManyJobsStartInItsWindow() {
    queue.setRateLimit(Optional.of(new RateLimit(3, Duration.ofMinutes(10))));
    queue.add(IntStream.range(0, 10).mapToObj(i -> job(JobOptions.builder())).toList());
    var ran = new AtomicInteger();
    rig.worker(counting(ran), WorkerOptions.builder().concurrency(10));

    Rig.await().until(() -> ran.get() == 3);
    assertThat(queue.counts().waiting()).isEqualTo(7);

    queue.setRateLimit(Optional.empty());
    Rig.await().until(() -> ran.get() == 10);
  }

  @Test
  void aRateLimitedJobGoesBackInLineWithoutLosingAnAttemptAndAllWorkersRest() {
    var runs = new CopyOnWriteArrayList<Long>();
    String id = queue.add(job(JobOptions.builder()));
    rig.worker(
        (job, context) -> {
          runs.add(System.nanoTime());
          if (runs.size() == 1) {
            throw new RateLimitedException(Duration.ofMillis(300));
          }
          return Outcome.completed();
        });

    rig.awaitState(id, JobState.COMPLETED);

    assertThat(runs).hasSize(2);
    assertThat(Duration.ofNanos(runs.get(1) - runs.get(0))).isGreaterThan(Duration.ofMillis(250));
    assertThat(queue.job(id).orElseThrow().attemptsMade()).isEqualTo(1);
  }

  @Test
  void cleansTheOldestJobsOfAState() {
    List<String> ids = queue.add(jobs(5));

    assertThat(queue.clean(JobState.WAITING, Duration.ofHours(1), 100)).isEmpty();
    assertThat(queue.clean(JobState.WAITING, Duration.ZERO, 2)).isEqualTo(ids.subList(0, 2));
    assertThat(queue.counts().waiting()).isEqualTo(3);
    assertThatThrownBy(() -> queue.clean(JobState.ACTIVE, Duration.ZERO, 1))
        .hasMessageContaining("state")
        .hasMessageContaining("COMPLETED");
  }

  @Test
  void cleansMoreJobsThanOneCallLooksAt() {
    queue.add(jobs(2_500));

    assertThat(queue.clean(JobState.WAITING, Duration.ZERO, 2_200)).hasSize(2_200);
    assertThat(queue.counts().waiting()).isEqualTo(300);
  }

  @Test
  void drainsWhatIsInLineAndWhatIsDelayedWhenAsked() {
    queue.add(jobs(3));
    queue.add(job(JobOptions.builder().priority(4)));
    queue.add(job(JobOptions.builder().delay(Duration.ofHours(1))));

    queue.drain(false);
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 1, 0, 0, 0, false));

    queue.drain(true);
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 0, 0, false));
  }

  @Test
  void jobsOfASchedulerStay() {
    String id = queue.add(job(JobOptions.builder().delay(Duration.ofHours(1))));
    redis.hset("bull:q:" + id, "rjk", "nightly");
    redis.zadd("bull:q:repeat", 1, "nightly");

    queue.drain(true);

    assertThat(queue.remove(List.of(id)).held()).containsExactly(id);
    assertThat(queue.state(id)).isEqualTo(JobState.DELAYED);
  }

  @Test
  void aCompletedJobRunsAgainWhenRetried() {
    var ran = new AtomicInteger();
    String id = queue.add(job(JobOptions.builder()));
    rig.worker(counting(ran));
    rig.awaitState(id, JobState.COMPLETED);

    assertThat(queue.retry(id)).isFalse();
    assertThat(queue.retryCompleted(id)).isTrue();

    Rig.await().until(() -> ran.get() == 2);
  }

  @Test
  void theJobThatAnotherClientLeftToComeNextIsAddedAtTheEnd() {
    String first = queue.add(job(JobOptions.builder().deduplicationId("page")));
    redis.hset("bull:q:dn:page", "name", "next");
    redis.hset("bull:q:dn:page", "data", "{\"x\":2}");
    redis.hset("bull:q:dn:page", "opts", "{\"de\":{\"id\":\"page\",\"keepLastIfActive\":true}}");
    rig.worker((job, context) -> Outcome.completed());

    rig.awaitState(first, JobState.COMPLETED);

    Rig.await().until(() -> queue.counts().completed() == 2);
    assertThat(queue.job("2").orElseThrow().data()).isEqualTo("{\"x\":2}");
    assertThat(redis.exists("bull:q:dn:page")).isFalse();
  }

  @Test
  void everyRefusalNamesTheFieldAndTheFixAndWritesNothing() {
    refuses("jobId", () -> job(JobOptions.builder().jobId("a:b")));
    refuses("delay", () -> job(JobOptions.builder().delay(Duration.ofMillis(-1))));
    refuses("priority", () -> job(JobOptions.builder().priority(-1)));
    refuses("attempts", () -> job(JobOptions.builder().attempts(0)));
    refuses("deduplicationId", () -> job(JobOptions.builder().deduplicationId("")));
    refuses("data", () -> new NewJob("a", "{"));
    refuses("data", () -> new NewJob("a", ""));
    refuses("data", () -> new NewJob("a", "{} {}"));
    refuses("data", () -> new NewJob("a", "\"" + "ä".repeat(600_000) + "\""));
    refuses("parent", () -> new ParentRef("", "x"));
    refuses("queue", () -> new Queue(redis, "bull", "a:b"));
    refuses("max", () -> new RateLimit(0, Duration.ofSeconds(1)));
    refuses("returnValue", () -> Outcome.completed("no JSON"));
    assertThatThrownBy(
            () -> queue.add(job(JobOptions.builder().parent(new ParentRef("bull:q", "none")))))
        .isInstanceOf(UnknownParentException.class)
        .hasMessageContaining("bull:q:none");

    assertThat(redis.keys("*")).isEmpty();
  }

  private static void refuses(String field, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageMatching("(?s)" + field + ": .+; .+")
        .satisfies(
            refusal -> assertThat(((InvalidFieldException) refusal).field()).isEqualTo(field));
  }

  private static JobHandler counting(AtomicInteger ran) {
    return (job, context) -> {
      ran.incrementAndGet();
      return Outcome.completed();
    };
  }

  private static List<NewJob> jobs(int count) {
    return IntStream.range(0, count).mapToObj(i -> job(JobOptions.builder())).toList();
  }

  private static NewJob job(JobOptions.Builder options) {
    return new NewJob("a", "{}", options.build());
  }
}
