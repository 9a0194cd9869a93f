package dev.localization.queue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/** Does steps with this library. */
final class Ours implements Side {
  private static final Duration LONG = Duration.ofHours(1);

  private final UnifiedJedis redis;
  private final Queue queue;
  private final WorkerCalls calls;

  Ours(UnifiedJedis redis) {
    this.redis = redis;
    this.queue = new Queue(redis, "bull", "q");
    var options =
        WorkerOptions.builder()
            .name("w")
            .lockDuration(LONG)
            .stalledInterval(LONG)
            .metricsMinutes(60)
            .build();
    this.calls =
        new WorkerCalls(
            redis,
            new Keys("bull", "q"),
            options,
            new UntilAnswered("q", WorkerListener.SILENT, new CountDownLatch(1)));
  }

  @Override
  public String perform(Step step) {
    return switch (step) {
      case Step.Add(Step.Addition job) -> queue.add(newJob(job));
      case Step.AddBulk(List<Step.Addition> jobs) ->
          String.join(" ", queue.add(jobs.stream().map(Ours::newJob).toList()));
      case Step.AddFlow(Step.Tree root) -> queue.add(flow(root));
      case Step.Fetch(String token) ->
          calls.work(List.of(), () -> 1, token).orElseThrow().jobs().stream()
              .map(fetched -> fetched.job().id())
              .findFirst()
              .orElse("");
      case Step.Complete(String id, String token) ->
          end(Ending.completed(held(id, token), "{\"by\":\"" + id + "\"}"));
      case Step.Fail(String id, String token, String reason, boolean unrecoverable) ->
          end(
              Attempt.refused(
                  held(id, token),
                  unrecoverable
                      ? new UnrecoverableException(reason)
                      : new IllegalStateException(reason)));
      case Step.Delay(String id, String token, int delay) ->
          end(Ending.delayed(held(id, token), Duration.ofMillis(delay)));
      case Step.RateLimit(String id, String token, int rest) ->
          end(Ending.rateLimited(held(id, token), Duration.ofMillis(rest)));
      case Step.WaitForChildren(String id, String token, List<Step.Addition> children) ->
          waits(id, token, children);
      case Step.RemoveChildren(String id) -> {
        held(id, "").removeUnprocessedChildren();
        yield "";
      }
      case Step.Progress(String id) -> {
        calls.progress(queue.job(id).orElseThrow(), "{\"half\":\"" + id + "\"}");
        yield "";
      }
      case Step.Stall(List<String> ids) -> stall(ids);
      case Step.Pause() -> {
        queue.pause();
        yield "";
      }
      case Step.Resume() -> {
        queue.resume();
        yield "";
      }
      case Step.Promote(String id) -> {
        queue.promote(id);
        yield "";
      }
      case Step.Retry(String id, String state) -> {
        boolean unused = state.equals("failed") ? queue.retry(id) : queue.retryCompleted(id);
        yield "";
      }
      case Step.Remove(String id) -> {
        queue.remove(List.of(id));
        yield "";
      }
      case Step.Drain(boolean delayed) -> {
        queue.drain(delayed);
        yield "";
      }
      case Step.Clean(String state, int limit) ->
          queue.clean(stateOf(state), Duration.ZERO, limit).stream()
              .sorted()
              .collect(Collectors.joining(" "));
      case Step.GlobalConcurrency(int limit) -> {
        queue.setGlobalConcurrency(limit > 0 ? OptionalInt.of(limit) : OptionalInt.empty());
        yield "";
      }
      case Step.GlobalRateLimit(int max) -> {
        queue.setRateLimit(max > 0 ? Optional.of(new RateLimit(max, LONG)) : Optional.empty());
        yield "";
      }
    };
  }

  private static JobState stateOf(String place) {
    return place.equals("wait")
        ? JobState.WAITING
        : JobState.valueOf(place.toUpperCase(Locale.ROOT));
  }

  private String end(Ending ending) {
    var codes = calls.work(List.of(ending), () -> 0, "none").orElseThrow().codes();
    if (codes.getFirst() != 0) {
      throw new IllegalStateException("code " + codes.getFirst());
    }
    return "";
  }

  private String waits(String id, String token, List<Step.Addition> children) {
    var outcome =
        Outcome.waitFor(children.stream().map(child -> new ChildJob("q", newJob(child))).toList());
    if (!calls.waits(held(id, token), outcome)) {
      throw new IllegalStateException("not held");
    }
    return "";
  }

  private String stall(List<String> ids) {
    for (int round = 0; round < 2; round++) {
      ids.forEach(id -> redis.del("bull:q:" + id + ":lock"));
      redis.del("bull:q:stalled-check");
      calls.recoverStalled();
    }
    return "";
  }

  private Held held(String id, String token) {
    return new Held(
        new Fetched(
            token, () -> new Fetched.Content(queue.job(id).orElseThrow(), Optional.empty())),
        System.nanoTime() + LONG.toNanos(),
        calls);
  }

  private static FlowNode flow(Step.Tree tree) {
    return new FlowNode("q", newJob(tree.job()), tree.children().stream().map(Ours::flow).toList());
  }

  private static NewJob newJob(Step.Addition job) {
    var options =
        JobOptions.builder()
            .priority(job.priority())
            .delay(Duration.ofMillis(job.delay()))
            .attempts(job.attempts())
            .onFailure(job.onFailure())
            .lifo(job.lifo());
    if (!job.id().isEmpty()) {
      options.jobId(job.id());
    }
    if (job.backoff() > 0) {
      options.backoff(Backoff.fixed(Duration.ofMillis(job.backoff())));
    }
    if (job.kept() >= 0) {
      options.removeOnComplete(Retention.newest(job.kept()));
      options.removeOnFail(Retention.newest(job.kept()));
    }
    if (!job.deduplication().isEmpty()) {
      options.deduplicationId(job.deduplication());
    }
    if (!job.parent().isEmpty()) {
      options.parent(new ParentRef("bull:q", job.parent()));
    }
    return new NewJob(job.name(), job.data(), options.build());
  }
}
