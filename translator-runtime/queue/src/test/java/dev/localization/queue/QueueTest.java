package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class QueueTest {
  private UnifiedJedis redis;
  private Queue queue;

  @BeforeEach
  void open(UnifiedJedis server) {
    redis = server;
    queue = new Queue(redis, "bull", "q");
  }

  @Test
  void storesAJobAsItWasAdded() {
    var options =
        JobOptions.builder()
            .jobId("mine")
            .priority(7)
            .attempts(3)
            .backoff(Backoff.exponential(Duration.ofMillis(100)).withJitter(0.5))
            .removeOnComplete(Retention.of(3, Duration.ofSeconds(9)))
            .removeOnFail(Retention.none())
            .build();

    String id = queue.add(new NewJob("greet", "{\"x\":1}", options));

    Job job = queue.job(id).orElseThrow();
    assertThat(id).isEqualTo("mine");
    assertThat(job.name()).isEqualTo("greet");
    assertThat(job.data()).isEqualTo("{\"x\":1}");
    assertThat(job.options()).isEqualTo(options);
    assertThat(job.priority()).isEqualTo(7);
    assertThat(job.attemptsMade()).isZero();
    assertThat(redis.hgetAll("bull:q:meta"))
        .containsEntry("version", "bullmq:6.7.0")
        .containsEntry("opts.maxLenEvents", "10000");
  }

  @Test
  void numbersJobsWithoutAnIdInTheOrderAdded() {
    var jobs = IntStream.range(0, 600).mapToObj(i -> new NewJob("n" + i, "{}")).toList();

    List<String> ids = queue.add(jobs);

    assertThat(ids).hasSize(600).startsWith("1", "2").endsWith("600");
    assertThat(queue.job("600").orElseThrow().name()).isEqualTo("n599");
    assertThat(queue.counts().waiting()).isEqualTo(600);
  }

  @Test
  void addingAnIdAgainChangesNothing() {
    queue.add(custom("once", "{\"first\":true}"));

    assertThat(queue.add(custom("once", "{\"first\":false}"))).isEqualTo("once");

    assertThat(queue.counts().waiting()).isEqualTo(1);
    assertThat(queue.job("once").orElseThrow().data()).isEqualTo("{\"first\":true}");
    assertThat(Events.of(redis, "bull:q")).endsWith("duplicated once");
  }

  @Test
  void refusesIdsThatWouldCollide() {
    for (String id : List.of("", "a:b", "17", "-3", "wait", "events")) {
      assertThatThrownBy(() -> JobOptions.builder().jobId(id).build())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void countsEachState() {
    queue.add(new NewJob("a", "{}"));
    queue.add(new NewJob("b", "{}", JobOptions.builder().priority(1).build()));
    queue.add(delayed(Duration.ofMinutes(1)));
    queue.add(new FlowNode("q", new NewJob("p", "{}"), List.of(new FlowNode("r", job("c")))));

    assertThat(queue.counts()).isEqualTo(new JobCounts(1, 1, 0, 1, 1, 0, 0, false));
  }

  @Test
  void countsDelayedJobsThatAreDueSoon() {
    queue.add(List.of(delayed(Duration.ofSeconds(30)), delayed(Duration.ofHours(1))));

    assertThat(queue.dueWithin(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(queue.dueWithin(Duration.ofHours(2))).isEqualTo(2);
  }

  @Test
  void knowsSinceWhenTheOldestWaits() {
    assertThat(queue.oldestWaitingSince()).isEmpty();
    String first = queue.add(new NewJob("b", "{}", JobOptions.builder().priority(9).build()));
    queue.add(new NewJob("a", "{}", JobOptions.builder().priority(1).build()));
    redis.hset("bull:q:" + first, "timestamp", "1000");

    assertThat(queue.oldestWaitingSince().orElseThrow().toEpochMilli()).isEqualTo(1000);
  }

  @Test
  void saysWhereAJobIs() {
    assertThat(queue.state("none")).isEqualTo(JobState.UNKNOWN);
    assertThat(queue.state(queue.add(job("a")))).isEqualTo(JobState.WAITING);
    assertThat(queue.state(queue.add(delayed(Duration.ofHours(1))))).isEqualTo(JobState.DELAYED);
    String first = queue.add(new NewJob("b", "{}", JobOptions.builder().priority(1).build()));
    assertThat(queue.state(first)).isEqualTo(JobState.PRIORITIZED);
  }

  @Test
  void promotesADelayedJob() {
    String id = queue.add(delayed(Duration.ofHours(1)));

    assertThat(queue.promote(id)).isTrue();
    assertThat(queue.promote(id)).isFalse();
    assertThat(queue.state(id)).isEqualTo(JobState.WAITING);
  }

  @Test
  void resumingTakesBackWhatBullmq5Paused() {
    redis.hset("bull:q:meta", "paused", "1");
    for (int i = 1; i <= 2500; i++) {
      redis.lpush("bull:q:paused", Integer.toString(i));
    }
    redis.lpush("bull:q:wait", "9001");
    assertThat(queue.counts().waiting()).isEqualTo(2501);
    assertThat(queue.isPaused()).isTrue();

    queue.resume();

    assertThat(queue.isPaused()).isFalse();
    assertThat(redis.llen("bull:q:paused")).isZero();
    assertThat(redis.rpop("bull:q:wait", 2)).containsExactly("1", "2");
    assertThat(redis.lpop("bull:q:wait")).isEqualTo("9001");
  }

  @Test
  void removesJobsWithAllTheirKeys() {
    var ids = queue.add(List.of(job("a"), delayed(Duration.ofHours(1)), custom("p", "{}")));
    redis.rpush("bull:q:1:logs", "line");

    Removal removal = queue.remove(List.of(ids.get(0), ids.get(1), "p", "unknown"));

    assertThat(removal.removed()).containsExactly("1", "2", "p", "unknown");
    assertThat(removal.held()).isEmpty();
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 0, 0, false));
    assertThat(redis.keys("bull:q:*"))
        .containsExactlyInAnyOrder("bull:q:id", "bull:q:meta", "bull:q:events", "bull:q:marker");
  }

  @Test
  void leavesJobsThatAWorkerHolds() {
    queue.add(List.of(job("a"), job("b")));
    redis.set("bull:q:1:lock", "somebody");

    Removal removal = queue.remove(List.of("1", "2"));

    assertThat(removal).isEqualTo(new Removal(List.of("2"), List.of("1")));
    assertThat(queue.job("1")).isPresent();
  }

  @Test
  void removesThousandsInChunks() {
    var ids = queue.add(IntStream.range(0, 2500).mapToObj(i -> job("n")).toList());

    queue.remove(ids);

    assertThat(queue.counts().waiting()).isZero();
    assertThat(queue.job("2500")).isEmpty();
  }

  @Test
  void removingTheLastChildLetsItsParentRun() {
    queue.add(new FlowNode("q", custom("p", "{}"), List.of(new FlowNode("q", custom("c", "{}")))));
    assertThat(queue.state("p")).isEqualTo(JobState.WAITING_CHILDREN);

    queue.remove(List.of("c"));

    assertThat(queue.state("p")).isEqualTo(JobState.WAITING);
  }

  @Test
  void addsNothingBeneathAMissingParent() {
    var orphan =
        new NewJob("o", "{}", JobOptions.builder().parent(new ParentRef("bull:q", "gone")).build());

    assertThatThrownBy(() -> queue.add(List.of(job("a"), orphan)))
        .isInstanceOf(UnknownParentException.class)
        .hasMessageContaining("bull:q:gone");
    assertThat(redis.keys("*")).isEmpty();
  }

  @Test
  void addsAFlowOnce() {
    var flow = new FlowNode("q", custom("p", "{}"), List.of(new FlowNode("r", job("c"))));

    queue.add(flow);
    queue.add(flow);

    assertThat(new Queue(redis, "bull", "r").counts().waiting()).isEqualTo(1);
    assertThat(redis.scard("bull:q:p:dependencies")).isEqualTo(1);
  }

  @Test
  void doesNotTakeAChildFromItsParent() {
    queue.add(new FlowNode("q", custom("p", "{}"), List.of(new FlowNode("q", custom("c", "{}")))));

    var thief =
        new FlowNode("q", custom("thief", "{}"), List.of(new FlowNode("q", custom("c", "{}"))));

    assertThatThrownBy(() -> queue.add(thief)).isInstanceOf(ForeignChildException.class);
    assertThat(queue.job("thief")).isEmpty();
  }

  @Test
  void storesTheGlobalConcurrency() {
    queue.setGlobalConcurrency(OptionalInt.of(3));
    assertThat(redis.hget("bull:q:meta", "concurrency")).isEqualTo("3");

    queue.setGlobalConcurrency(OptionalInt.empty());
    assertThat(redis.hexists("bull:q:meta", "concurrency")).isFalse();
  }

  @Test
  void tellsListenersWhatHappened() {
    queue.add(job("a"));
    queue.add(delayed(Duration.ofHours(1)));
    queue.promote("2");
    queue.pause();
    queue.resume();

    assertThat(Events.of(redis, "bull:q"))
        .containsExactly(
            "added 1", "waiting 1", "added 2", "delayed 2", "waiting 2", "paused", "resumed");
  }

  private static NewJob job(String name) {
    return new NewJob(name, "{}");
  }

  private static NewJob custom(String id, String data) {
    return new NewJob("custom", data, JobOptions.builder().jobId(id).build());
  }

  private static NewJob delayed(Duration delay) {
    return new NewJob("later", "{}", JobOptions.builder().delay(delay).build());
  }
}
