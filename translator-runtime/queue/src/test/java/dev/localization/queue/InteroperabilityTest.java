package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

/** Against the real BullMQ, whose version package.json pins. */
@ExtendWith(RedisServerExtension.class)
@Timeout(120)
class InteroperabilityTest {
  private Rig rig;
  private Queue queue;

  @BeforeAll
  static void install() throws Exception {
    Node.require();
  }

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
  void weFinishWhatBullmqAddsAndItsListenersHearOfIt(RedisEndpoint redis) throws Exception {
    rig.worker(
        (job, context) -> {
          if (job.name().equals("bad") || (job.name().equals("flaky") && job.attemptsMade() == 0)) {
            throw new IllegalStateException("boom");
          }
          return Outcome.completed("\"" + job.name() + "\"");
        },
        WorkerOptions.builder().concurrency(3));

    JsonNode seen = Node.play(redis, "add").get(60, TimeUnit.SECONDS);

    assertThat(seen)
        .isEqualTo(
            json(
                """
                {"values": ["plain", "prioritized", "delayed", "flaky", "parent"],
                 "children": ["child"], "ignored": ["boom"], "attempts": 2,
                 "counts": {"active": 0, "completed": 6, "delayed": 0, "failed": 1,
                            "prioritized": 0, "waiting": 0, "waiting-children": 0}}
                """));
  }

  @Test
  void bullmqFinishesWhatWeAdd(RedisEndpoint redis) throws Exception {
    queue.add(
        List.of(
            job("last", JobOptions.builder().priority(9)),
            job("first", JobOptions.builder().priority(1)),
            job("plain", JobOptions.builder()),
            job("later", JobOptions.builder().delay(Duration.ofMillis(200))),
            job(
                "flaky",
                JobOptions.builder()
                    .attempts(2)
                    .backoff(Backoff.exponential(Duration.ofMillis(50))))));
    queue.add(
        new FlowNode(
            "q",
            job("parent", JobOptions.builder()),
            List.of(
                new FlowNode("q", job("child", JobOptions.builder())),
                new FlowNode("q", job("bad", JobOptions.builder().ignoreDependencyOnFailure())))));

    JsonNode seen = Node.play(redis, "work").get(60, TimeUnit.SECONDS);

    assertThat(seen.path("order"))
        .extracting(JsonNode::asText)
        .contains("later", "flaky")
        .containsSubsequence("plain", "first", "last")
        .containsSubsequence("child", "bad", "parent");
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 7, 1, false));
    Job parent = queue.job("parent").orElseThrow();
    assertThat(json(parent.returnValue().orElseThrow()))
        .isEqualTo(
            json(
                """
                {"name": "parent", "data": {"of": "parent"},
                 "children": [{"name": "child", "data": {"of": "child"}, "children": []}]}
                """));
    assertThat(queue.job("bad").orElseThrow().failedReason()).contains("boom");
    assertThat(queue.job("flaky").orElseThrow().attemptsMade()).isEqualTo(2);
  }

  @Test
  void bullmqFinishesTheChildrenThatOurJobWaitsFor(RedisEndpoint redis) throws Exception {
    rig.worker(
        "files",
        (job, context) ->
            job.attemptsStarted() == 1
                ? Outcome.waitFor(
                        List.of(
                            new ChildJob("q", job("one", JobOptions.builder().priority(2))),
                            new ChildJob(
                                "q", job("bad", JobOptions.builder().ignoreDependencyOnFailure()))))
                    .resumingWith(1)
                : Outcome.completed(),
        WorkerOptions.builder());
    var files = new Queue(rig.redis, "bull", "files");
    files.add(job("file", JobOptions.builder().priority(5)));
    Rig.await().until(() -> files.state("file") == JobState.WAITING_CHILDREN);

    Node.play(redis, "work").get(60, TimeUnit.SECONDS);

    Rig.await().until(() -> files.state("file") == JobState.COMPLETED);
    assertThat(files.job("file").orElseThrow().priority()).isEqualTo(1);
    assertThat(rig.redis.hkeys("bull:files:file:processed")).containsExactly("bull:q:one");
    assertThat(rig.redis.hkeys("bull:files:file:failed")).containsExactly("bull:q:bad");
  }

  @Test
  void bothKindsOfWorkersShareAQueue(RedisEndpoint redis) throws Exception {
    queue.add(
        IntStream.range(0, 300)
            .mapToObj(i -> job("job-" + i, JobOptions.builder().priority(i % 4)))
            .toList());
    var both = Node.play(redis, "share");
    Rig.await().until(() -> queue.counts().completed() > 0);
    rig.worker((job, context) -> Outcome.completed(), WorkerOptions.builder().concurrency(5));

    both.get(60, TimeUnit.SECONDS);

    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 300, 0, false));
    assertThat(Events.of(rig.redis, "bull:q").stream().filter(e -> e.startsWith("completed")))
        .hasSize(300)
        .doesNotHaveDuplicates();
  }

  @Test
  void bullmqReadsAndMovesWhatWeStored(RedisEndpoint redis) throws Exception {
    var go = new CountDownLatch(1);
    Worker worker =
        rig.worker(
            (job, context) -> {
              context.updateProgress("{\"percent\":50}");
              if (job.name().equals("busy")) {
                go.await();
              }
              if (job.name().equals("lost")) {
                throw new UnrecoverableException("hopeless");
              }
              return Outcome.completed("{\"done\":true}");
            });
    queue.add(
        List.of(
            job("done", JobOptions.builder()),
            job("lost", JobOptions.builder()),
            job("busy", JobOptions.builder())));
    rig.awaitState("busy", JobState.ACTIVE);
    worker.concurrency(0);
    queue.pause();
    queue.add(
        List.of(
            job("plain", JobOptions.builder()),
            job("urgent", JobOptions.builder().priority(3)),
            job(
                "later",
                JobOptions.builder()
                    .delay(Duration.ofHours(1))
                    .attempts(4)
                    .backoff(Backoff.fixed(Duration.ofSeconds(1)))
                    .removeOnComplete(Retention.of(5, Duration.ofMinutes(1))))));
    queue.add(
        new FlowNode(
            "q",
            job("parent", JobOptions.builder()),
            List.of(new FlowNode("other", job("child", JobOptions.builder())))));

    JsonNode seen = Node.play(redis, "inspect").get(60, TimeUnit.SECONDS);

    assertThat(seen)
        .isEqualTo(
            json(
                """
                {"states": {"plain": "waiting", "urgent": "prioritized",
                            "later": "delayed", "parent": "waiting-children",
                            "done": "completed", "lost": "failed", "busy": "active"},
                 "counts": {"active": 1, "completed": 1, "delayed": 1, "failed": 1,
                            "prioritized": 1, "waiting": 1, "waiting-children": 1},
                 "paused": true,
                 "done": {"value": {"done": true}, "progress": {"percent": 50}, "attempts": 1,
                          "data": {"of": "done"}},
                 "lost": "hopeless",
                 "options": {"attempts": 4, "jobId": "later", "delay": 3600000,
                             "backoff": {"type": "fixed", "delay": 1000},
                             "removeOnComplete": {"count": 5, "age": 60}},
                 "dependencies": {"processed": 0, "unprocessed": 1, "failed": 0, "ignored": 0}}
                """));
    assertThat(queue.isPaused()).isFalse();
    assertThat(queue.state("lost")).isEqualTo(JobState.WAITING);
    assertThat(queue.state("later")).isEqualTo(JobState.WAITING);
    assertThat(queue.state("plain")).isEqualTo(JobState.UNKNOWN);
    go.countDown();
    rig.awaitState("busy", JobState.COMPLETED);
  }

  @Test
  void bullmqReadsOurFlowsAndMetrics(RedisEndpoint redis) throws Exception {
    queue.add(
        new FlowNode(
            "q",
            job("parent", JobOptions.builder()),
            List.of(
                new FlowNode("q", job("good", JobOptions.builder())),
                new FlowNode(
                    "q", job("bad", JobOptions.builder().onFailure(ChildFailure.IGNORE))))));
    rig.worker(
        (job, context) -> {
          if (job.name().equals("bad")) {
            throw new UnrecoverableException("hopeless");
          }
          return Outcome.completed("\"" + job.name() + "\"");
        },
        WorkerOptions.builder().metricsMinutes(60));
    rig.awaitState("parent", JobState.COMPLETED);

    JsonNode seen = Node.play(redis, "flow").get(60, TimeUnit.SECONDS);

    assertThat(seen)
        .isEqualTo(
            json(
                """
                {"parent": "parent", "children": ["bad", "good"], "values": ["good"],
                 "completed": 2, "failed": 1}
                """));
  }

  @Test
  void bullBoardListsRetriesAndPromotesOurJobs(RedisEndpoint redis) throws Exception {
    Worker worker =
        rig.worker(
            (job, context) -> {
              throw new UnrecoverableException("hopeless");
            });
    queue.add(job("lost", JobOptions.builder()));
    rig.awaitState("lost", JobState.FAILED);
    worker.concurrency(0);
    queue.add(job("later", JobOptions.builder().delay(Duration.ofHours(1))));

    JsonNode seen = Node.play(redis, "board").get(60, TimeUnit.SECONDS);

    assertThat(seen)
        .isEqualTo(
            json(
                """
                {"failed": [{"id": "lost", "data": {"of": "lost"}, "failedReason": "hopeless"}],
                 "delayed": [{"id": "later", "data": {"of": "later"}}],
                 "retried": 204, "promoted": 204, "waiting": ["later", "lost"]}
                """));
    assertThat(queue.state("lost")).isEqualTo(JobState.WAITING);
    assertThat(queue.state("later")).isEqualTo(JobState.WAITING);
  }

  @Test
  void weHearWhatBullmqTells(RedisEndpoint redis) throws Exception {
    var heard = new Heard();
    try (var events = new QueueEvents(rig.redis, "bull", "q", heard)) {
      events.start();
      assertThat(events.awaitReady(Duration.ofSeconds(10))).isTrue();

      Node.play(redis, "happen").get(60, TimeUnit.SECONDS);

      Rig.await().until(() -> !heard.of(QueueEvent.Cleaned.class).isEmpty());
    }

    assertThat(heard.ofJobs())
        .containsSubsequence(
            "Added good", "Waiting good", "Active good", "Progress good", "Completed good")
        .containsSubsequence("Added late", "Delayed late", "Waiting late", "Completed late")
        .containsSubsequence("Added bad", "Active bad", "Active bad", "Failed bad")
        .containsSubsequence("Added parent", "WaitingChildren parent", "Added child")
        .containsSubsequence("Waiting parent", "Active parent", "Completed parent")
        .contains(
            "Duplicated good", "Deduplicated once", "Removed unwanted", "RetriesExhausted bad");
    assertThat(heard.of(QueueEvent.Completed.class))
        .extracting(QueueEvent.Completed::returnValue)
        .contains("{\"name\":\"good\"}");
    assertThat(heard.of(QueueEvent.Progress.class))
        .extracting(QueueEvent.Progress::data)
        .contains("{\"of\":\"good\"}");
    assertThat(heard.of(QueueEvent.Failed.class))
        .extracting(QueueEvent.Failed::failedReason)
        .containsExactly("boom");
    assertThat(heard.of(QueueEvent.Deduplicated.class).getFirst().deduplicatedJobId())
        .isEqualTo("twice");
    assertThat(heard.of(QueueEvent.Paused.class)).hasSize(1);
    assertThat(heard.of(QueueEvent.Resumed.class)).hasSize(1);
    assertThat(heard.of(QueueEvent.Drained.class)).isNotEmpty();
    assertThat(heard.of(QueueEvent.Cleaned.class).getFirst().count()).isEqualTo(1);
    assertThat(heard.of(QueueEvent.Other.class)).isEmpty();
    assertThat(heard.gaps).isEmpty();
  }

  private static NewJob job(String name, JobOptions.Builder options) {
    return new NewJob(name, "{\"of\":\"" + name + "\"}", options.jobId(name).build());
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
