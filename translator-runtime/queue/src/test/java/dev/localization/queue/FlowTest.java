package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
@Timeout(60)
class FlowTest {
  private static final Duration LONG = Duration.ofHours(1);

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
  void aParentRunsAfterAllItsChildren() {
    var order = new ConcurrentLinkedQueue<String>();
    queue.add(
        node(
            "top",
            ChildFailure.WAIT,
            node("left", ChildFailure.WAIT, leaf("deep")),
            leaf("right")));
    rig.worker(
        (job, context) -> {
          order.add(job.name());
          return Outcome.completed("\"" + job.name() + "\"");
        });

    rig.awaitState("top", JobState.COMPLETED);
    assertThat(order).hasSize(4).endsWith("top").containsSubsequence("deep", "left");
    assertThat(rig.redis.hgetAll("bull:q:top:processed"))
        .containsEntry("bull:q:left", "\"left\"")
        .containsEntry("bull:q:right", "\"right\"");
  }

  @Test
  void anIgnoredFailureCountsAsAnEnd() {
    queue.add(node("p", ChildFailure.WAIT, failing(ChildFailure.IGNORE), leaf("ok")));
    rig.worker(FlowTest::failBad);

    rig.awaitState("p", JobState.COMPLETED);
    assertThat(rig.redis.hgetAll("bull:q:p:failed")).containsEntry("bull:q:bad", "boom");
    assertThat(rig.redis.hgetAll("bull:q:p:processed")).containsOnlyKeys("bull:q:ok");
  }

  @Test
  void aRemovedDependencyIsForgotten() {
    queue.add(node("p", ChildFailure.WAIT, failing(ChildFailure.REMOVE)));
    rig.worker(FlowTest::failBad);

    rig.awaitState("p", JobState.COMPLETED);
    assertThat(rig.redis.exists("bull:q:p:failed")).isFalse();
  }

  @Test
  void aFailureMayFailItsParentAndItsParentToo() {
    queue.add(
        node(
            "top",
            ChildFailure.WAIT,
            node("p", ChildFailure.FAIL_PARENT, failing(ChildFailure.FAIL_PARENT))));
    rig.worker(FlowTest::failBad);

    rig.awaitState("top", JobState.FAILED);
    assertThat(queue.job("p").orElseThrow().failedReason()).contains("child bull:q:bad failed");
    assertThat(queue.job("top").orElseThrow().failedReason()).contains("child bull:q:p failed");
  }

  @Test
  void aFailureMayLetItsParentContinueAtOnce() {
    queue.add(
        node("p", ChildFailure.WAIT, failing(ChildFailure.CONTINUE_PARENT), delayedLeaf("late")));
    rig.worker(FlowTest::failBad);

    rig.awaitState("p", JobState.FAILED);
    assertThat(queue.job("p").orElseThrow().failedReason().orElseThrow())
        .contains("at least one child is open")
        .contains("removeUnprocessedChildren");
    assertThat(queue.state("late")).isEqualTo(JobState.DELAYED);
  }

  @Test
  void aParentThatContinuesCompletesOnceItRemovedWhatItStillWaitedFor() {
    queue.add(
        node(
            "p",
            ChildFailure.WAIT,
            failing(ChildFailure.CONTINUE_PARENT),
            node("inner", ChildFailure.WAIT, delayedLeaf("late"))));
    rig.worker(
        (job, context) -> {
          if (job.id().equals("p")) {
            context.removeUnprocessedChildren();
          }
          return failBad(job, context);
        });

    rig.awaitState("p", JobState.COMPLETED);
    assertThat(queue.state("inner")).isEqualTo(JobState.UNKNOWN);
    assertThat(queue.state("late")).isEqualTo(JobState.UNKNOWN);
    assertThat(queue.state("bad")).isEqualTo(JobState.FAILED);
  }

  @Test
  void aParentRemovesAllItWaitsForThoughManyFailedOnesStay() {
    queue.add(new NewJob("p", "{}", JobOptions.builder().jobId("p").delay(LONG).build()));
    queue.add(children(600, "bad", Duration.ZERO));
    queue.add(children(900, "late", LONG));
    rig.worker(
        (job, context) -> {
          if (job.id().equals("p")) {
            context.removeUnprocessedChildren();
          }
          return failBad(job, context);
        },
        WorkerOptions.builder().concurrency(50));
    Rig.await().until(() -> queue.counts().failed() == 600);

    queue.promote("p");

    rig.awaitState("p", JobState.FAILED);
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 0, 601, false));
  }

  private static List<NewJob> children(int count, String name, Duration delay) {
    var options = JobOptions.builder().delay(delay).parent(new ParentRef("bull:q", "p")).build();
    return Collections.nCopies(count, new NewJob(name, "{}", options));
  }

  @Test
  void otherwiseAParentWaitsUntilTheFailedChildIsRetried() {
    var repaired = new CountDownLatch(1);
    queue.add(node("p", ChildFailure.WAIT, failing(ChildFailure.WAIT)));
    rig.worker(
        (job, context) -> repaired.getCount() > 0 ? failBad(job, context) : Outcome.completed());
    rig.awaitState("bad", JobState.FAILED);
    assertThat(queue.state("p")).isEqualTo(JobState.WAITING_CHILDREN);

    repaired.countDown();
    queue.retry("bad");

    rig.awaitState("p", JobState.COMPLETED);
  }

  @Test
  void retryingAnIgnoredChildLetsItsWaitingParentWaitForIt() {
    queue.add(node("p", ChildFailure.WAIT, failing(ChildFailure.IGNORE), delayedLeaf("late")));
    Worker worker = rig.worker(FlowTest::failBad);
    rig.awaitState("bad", JobState.FAILED);
    worker.concurrency(0);

    queue.retry("bad");
    queue.remove(List.of("late"));

    assertThat(queue.state("p")).isEqualTo(JobState.WAITING_CHILDREN);
    assertThat(rig.redis.smembers("bull:q:p:dependencies")).containsExactly("bull:q:bad");
  }

  @Test
  void aRunningJobWaitsForChildrenRoundByRound() {
    rig.worker("batches", FlowTest::failBad, WorkerOptions.builder().concurrency(8));
    rig.worker(
        (job, context) ->
            switch (job.attemptsStarted()) {
              case 1 ->
                  Outcome.waitFor(children("first", 50))
                      .withProgress("{\"round\":1}")
                      .resumingWith(1);
              case 2 -> Outcome.waitFor(children("second", 30));
              default -> Outcome.completed();
            });

    queue.add(new NewJob("file", "{}", JobOptions.builder().jobId("f").priority(5).build()));

    rig.awaitState("f", JobState.COMPLETED);
    Job file = queue.job("f").orElseThrow();
    assertThat(file.attemptsMade()).isEqualTo(1);
    assertThat(file.attemptsStarted()).isEqualTo(3);
    assertThat(file.priority()).isEqualTo(1);
    assertThat(file.progress()).contains("{\"round\":1}");
    assertThat(new Queue(rig.redis, "bull", "batches").counts().completed()).isEqualTo(80);
    assertThat(rig.redis.hlen("bull:q:f:processed")).isEqualTo(80);
  }

  @Test
  void childrenThatEndedBeforeCountAtOnce() {
    var batches = new Queue(rig.redis, "bull", "batches");
    var options = JobOptions.builder().ignoreDependencyOnFailure();
    batches.add(new NewJob("ok", "{}", options.jobId("ok").build()));
    batches.add(new NewJob("bad", "{}", options.jobId("bad").build()));
    rig.worker("batches", FlowTest::failBad, WorkerOptions.builder());
    Rig.await().until(() -> batches.counts().completed() + batches.counts().failed() == 2);
    rig.worker(
        (job, context) ->
            job.attemptsStarted() == 1
                ? Outcome.waitFor(
                    List.of(
                        new ChildJob(
                            "batches", new NewJob("ok", "{}", options.jobId("ok").build())),
                        new ChildJob(
                            "batches", new NewJob("bad", "{}", options.jobId("bad").build()))))
                : Outcome.completed());

    String id = queue.add(new NewJob("file", "{}"));

    rig.awaitState(id, JobState.COMPLETED);
    assertThat(rig.redis.hgetAll("bull:q:1:processed")).containsOnlyKeys("bull:batches:ok");
    assertThat(rig.redis.hgetAll("bull:q:1:failed")).containsOnlyKeys("bull:batches:bad");
    assertThat(batches.counts().waiting()).isZero();
  }

  @Test
  void waitingForNothingGoesOnAtOnce() {
    rig.worker(
        (job, context) ->
            job.attemptsStarted() == 1 ? Outcome.waitFor(List.of()) : Outcome.completed());

    rig.awaitState(queue.add(new NewJob("file", "{}")), JobState.COMPLETED);
  }

  @Test
  void waitingForTheChildOfAnotherFailsTheJob() {
    queue.add(node("p", ChildFailure.WAIT, delayedLeaf("theirs")));
    rig.worker(
        (job, context) -> Outcome.waitFor(List.of(new ChildJob("q", delayedLeaf("theirs").job()))));

    String id = queue.add(new NewJob("thief", "{}"));

    rig.awaitState(id, JobState.FAILED);
    assertThat(queue.job(id).orElseThrow().failedReason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("bull:q:theirs"));
  }

  private static Outcome failBad(Job job, JobContext context) {
    if (job.name().equals("bad")) {
      throw new IllegalStateException("boom");
    }
    return Outcome.completed("\"" + job.name() + "\"");
  }

  private static List<ChildJob> children(String round, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ChildJob(
                    "batches",
                    new NewJob(
                        "n",
                        "{}",
                        JobOptions.builder().jobId(round + "-" + i).priority(i % 3 + 1).build())))
        .toList();
  }

  private static FlowNode node(String id, ChildFailure onFailure, FlowNode... children) {
    var options = JobOptions.builder().jobId(id).onFailure(onFailure).build();
    return new FlowNode("q", new NewJob(id, "{}", options), List.of(children));
  }

  private static FlowNode leaf(String id) {
    return node(id, ChildFailure.WAIT);
  }

  private static FlowNode failing(ChildFailure onFailure) {
    return node("bad", onFailure);
  }

  private static FlowNode delayedLeaf(String id) {
    var options = JobOptions.builder().jobId(id).delay(Duration.ofHours(1)).build();
    return new FlowNode("q", new NewJob(id, "{}", options));
  }
}
