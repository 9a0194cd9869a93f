package dev.localization.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import redis.clients.jedis.UnifiedJedis;

/**
 * What clients of a queue may do next, chosen by chance among what makes sense in the state that
 * the queue is in.
 */
final class Steps {
  private static final int MINUTE = 60_000;
  private static final List<ChildFailure> EFFECTS = List.of(ChildFailure.values());

  private final Random random;
  private final UnifiedJedis redis;
  private int tokens;
  private int names;

  /**
   * @param redis where the state is looked up
   */
  Steps(long seed, UnifiedJedis redis) {
    this.random = new Random(seed);
    this.redis = redis;
  }

  Step next() {
    int choice = random.nextInt(100);
    if (choice < 18) {
      return new Step.Add(addition());
    }
    if (choice < 22) {
      return new Step.AddBulk(
          IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> addition()).toList());
    }
    if (choice < 30) {
      return new Step.AddFlow(tree(2));
    }
    if (choice < 50) {
      return new Step.Fetch("token-" + tokens++);
    }
    if (choice < 80) {
      return any("active").map(this::end).orElseGet(() -> new Step.Fetch("token-" + tokens++));
    }
    return administer(choice).orElseGet(() -> new Step.Add(addition()));
  }

  /** Lifts what holds jobs back, so that a worker can run all that are left. */
  List<Step> toRunAll() {
    var steps = new ArrayList<Step>();
    steps.add(new Step.Resume());
    steps.add(new Step.GlobalConcurrency(0));
    steps.add(new Step.GlobalRateLimit(0));
    all("delayed").forEach(id -> steps.add(new Step.Promote(id)));
    all("active").forEach(id -> steps.add(new Step.Stall(List.of(id))));
    return steps;
  }

  /** What a worker does with a job that it holds. */
  private Step end(String id) {
    String token = Optional.ofNullable(redis.get("bull:q:" + id + ":lock")).orElse("none");
    String deferred = redis.hget("bull:q:" + id, "defa");
    if (deferred != null) {
      return new Step.Fail(id, token, deferred, true);
    }
    boolean waits = redis.scard("bull:q:" + id + ":dependencies") > 0;
    int choice = random.nextInt(100);
    if (choice < 40) {
      return waits ? new Step.RemoveChildren(id) : new Step.Complete(id, token);
    }
    if (choice < 65) {
      return new Step.Fail(id, token, "boom", random.nextInt(4) == 0);
    }
    if (choice < 75) {
      return new Step.Delay(id, token, delay());
    }
    // BullMQ keeps a rest in mind where the queue has a limit, and only there; this library always.
    if (choice < 80 && redis.hexists("bull:q:meta", "max")) {
      return new Step.RateLimit(id, token, 10 * MINUTE);
    }
    if (choice < 90) {
      return new Step.WaitForChildren(
          id, token, IntStream.range(0, 1 + random.nextInt(2)).mapToObj(i -> child()).toList());
    }
    return choice < 95 ? new Step.Progress(id) : new Step.Stall(List.of(id));
  }

  private Optional<Step> administer(int choice) {
    return switch (choice) {
      case 80 -> Optional.of(new Step.Pause());
      case 81, 82 -> Optional.of(new Step.Resume());
      case 83, 84 -> any("delayed").map(Step.Promote::new);
      case 85, 86, 87 -> any("failed").map(id -> new Step.Retry(id, "failed"));
      case 88 -> any("completed").map(id -> new Step.Retry(id, "completed"));
      case 89, 90 -> any("wait").map(Step.Remove::new);
      case 91 -> any("waiting-children").map(Step.Remove::new);
      case 92 -> any("completed").map(Step.Remove::new);
      case 93 -> Optional.of(new Step.Drain(random.nextBoolean()));
      case 94, 95, 96 -> Optional.of(new Step.Clean(place(), 1 + random.nextInt(3)));
      case 97 -> Optional.of(new Step.GlobalConcurrency(random.nextInt(4)));
      case 98 -> Optional.of(new Step.GlobalRateLimit(limit()));
      default -> any("prioritized").map(Step.Remove::new);
    };
  }

  private int limit() {
    return redis.exists("bull:q:limiter") ? 1 + random.nextInt(5) : random.nextInt(6);
  }

  private String place() {
    return List.of("wait", "prioritized", "delayed", "completed", "failed").get(random.nextInt(5));
  }

  private Step.Addition addition() {
    boolean custom = random.nextBoolean();
    return addition(
        custom ? "j" + random.nextInt(40) : "",
        random.nextInt(6) == 0 ? "d" + random.nextInt(3) : "",
        ChildFailure.WAIT);
  }

  private Step.Addition child() {
    return addition("c" + names++, "", failure());
  }

  private ChildFailure failure() {
    return EFFECTS.get(random.nextInt(EFFECTS.size()));
  }

  private Step.Addition addition(String id, String deduplication, ChildFailure onFailure) {
    return new Step.Addition(
        "n" + random.nextInt(3),
        "{\"x\":" + random.nextInt(9) + "}",
        id,
        random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0,
        random.nextInt(5) == 0 ? delay() : 0,
        1 + random.nextInt(3),
        random.nextBoolean() ? delay() : 0,
        random.nextInt(6) == 0,
        random.nextInt(4) == 0 ? random.nextInt(3) : -1,
        deduplication,
        "",
        onFailure);
  }

  private Step.Tree tree(int depth) {
    var children = new ArrayList<Step.Tree>();
    if (depth > 0) {
      int count = depth == 2 ? 1 + random.nextInt(3) : random.nextInt(2);
      IntStream.range(0, count).forEach(i -> children.add(tree(depth - 1)));
    }
    return new Step.Tree(
        addition("f" + names++, "", depth == 2 ? ChildFailure.WAIT : failure()), children);
  }

  /** Far enough apart that no two are due in the same order by accident. */
  private int delay() {
    return (1 + names++) * MINUTE;
  }

  private Optional<String> any(String place) {
    List<String> ids = all(place);
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }

  private List<String> all(String place) {
    String key = "bull:q:" + place;
    return switch (redis.type(key)) {
      case "list" -> redis.lrange(key, 0, -1);
      case "zset" -> redis.zrange(key, 0, -1).stream().sorted().toList();
      default -> List.of();
    };
  }
}
