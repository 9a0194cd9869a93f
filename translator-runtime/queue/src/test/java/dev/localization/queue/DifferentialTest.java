package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

/**
 * The same steps, done by BullMQ and by this library, leave the same keys and values. Another seed:
 * {@code -Dqueue.seed=N -Dqueue.sequences=1}.
 */
@ExtendWith(RedisServerExtension.class)
class DifferentialTest {
  private static final long FIRST_SEED = Long.getLong("queue.seed", 1);
  private static final int SEQUENCES = Integer.getInteger("queue.sequences", 500);
  private static final int STEPS = 30;

  private RedisEndpoint endpoint;
  private UnifiedJedis reference;
  private UnifiedJedis examined;
  private Theirs theirs;

  @BeforeEach
  void open(RedisEndpoint server) throws Exception {
    Node.require();
    endpoint = server;
    reference = database(1, "reference");
    examined = database(2, "examined");
    theirs = new Theirs(endpoint, "bullmq");
  }

  private UnifiedJedis database(int number, String name) {
    var url = "redis://" + endpoint.addresses().getFirst() + "/" + number;
    return RedisConnections.open(RedisEndpoint.of(url), name, 2);
  }

  @AfterEach
  void close() {
    if (theirs != null) {
      theirs.close();
    }
    reference.close();
    examined.close();
  }

  @Test
  void ourStepsLeaveWhatTheirsLeave() {
    var ours = new Ours(examined);
    compareAll(seed -> step -> ours.perform(step));
  }

  @Test
  void eachGoesOnWhereTheOtherStopped() {
    var ours = new Ours(examined);
    Side other = theirs.on(2);
    compareAll(
        seed -> {
          var turns = new Random(seed);
          return step -> (turns.nextBoolean() ? ours : other).perform(step);
        });
  }

  @Test
  void weFinishWhatBullMq5Began() throws Exception {
    try (var older = new Theirs(endpoint, "bullmq5")) {
      finishAll(older.on(2), this::finishWithOurWorker);
    }
  }

  @Test
  void bullMq5FinishesWhatWeBegan() throws Exception {
    try (var older = new Theirs(endpoint, "bullmq5")) {
      finishAll(new Ours(examined), () -> older.finish(2));
    }
  }

  @Test
  void bullMq6FinishesWhatWeBegan() {
    finishAll(new Ours(examined), () -> theirs.finish(2));
  }

  private void finishAll(Side begins, Runnable finishes) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES / 10; seed++) {
      examined.flushDB();
      var steps = new Steps(seed, examined);
      for (int i = 0; i < STEPS; i++) {
        perform(begins, steps.next());
      }
      steps.toRunAll().forEach(begins::perform);
      examined.del("bull:q:limiter");

      finishes.run();

      assertThat(unfinished()).as("what is left, with seed " + seed).isEmpty();
    }
  }

  private void finishWithOurWorker() {
    try (var rig = new Rig(examined)) {
      rig.worker(
          (job, context) -> {
            context.removeUnprocessedChildren();
            return Outcome.completed();
          },
          WorkerOptions.builder().concurrency(4));
      Rig.await().until(() -> nothingLeft(rig.queue));
    }
  }

  /** Looks whether all is done; what waits for another attempt need not wait. */
  private boolean nothingLeft(Queue queue) {
    examined.zrange("bull:q:delayed", 0, -1).forEach(queue::promote);
    var counts = queue.counts();
    return counts.waiting() + counts.prioritized() + counts.active() + counts.delayed() == 0;
  }

  /** Jobs that neither ended nor wait for a child that failed and may be retried. */
  private List<String> unfinished() {
    var finished = new HashSet<>(examined.zrange("bull:q:completed", 0, -1));
    finished.addAll(examined.zrange("bull:q:failed", 0, -1));
    var left = new ArrayList<String>();
    for (String key : examined.keys("bull:q:*")) {
      String id = key.substring("bull:q:".length());
      if (!id.contains(":")
          && examined.type(key).equals("hash")
          && !id.equals("meta")
          && !finished.contains(id)
          && !waitsForFailed(id)) {
        left.add(id + " " + examined.hgetAll(key));
      }
    }
    return left;
  }

  private boolean waitsForFailed(String id) {
    return examined.smembers("bull:q:" + id + ":dependencies").stream()
        .map(child -> child.substring("bull:q:".length()))
        .anyMatch(
            child -> examined.zscore("bull:q:failed", child) != null || waitsForFailed(child));
  }

  private void compareAll(LongFunction<Side> sideFor) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      Optional<String> difference = play(seed, sideFor.apply(seed), false);
      if (difference.isPresent()) {
        // Once more, looking at each step, to say which one it was.
        var first = play(seed, sideFor.apply(seed), true).or(() -> difference);
        assertThat(first.orElseThrow()).as("the first difference, with seed " + seed).isEmpty();
      }
    }
  }

  /** Plays a sequence on both sides and describes the first difference. */
  private Optional<String> play(long seed, Side side, boolean lookAtEachStep) {
    reference.flushDB();
    examined.flushDB();
    var steps = new Steps(seed, reference);
    var done = new ArrayList<String>();
    for (int i = 0; i < STEPS; i++) {
      // What is kept depends on the order of ends: two in one millisecond have none.
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      Step step = steps.next();
      done.add(step.toString());
      String expected = perform(theirs.on(1), step);
      String got = perform(side, step);
      if (!expected.equals(got)) {
        return Optional.of("answered " + got + ", not " + expected + at(done));
      }
      if (lookAtEachStep || i == STEPS - 1) {
        Optional<String> difference = difference(reference, examined);
        if (difference.isPresent()) {
          return difference.map(lines -> lines + at(done));
        }
      }
    }
    return Optional.empty();
  }

  private static String perform(Side side, Step step) {
    try {
      return side.perform(step);
    } catch (RuntimeException refused) {
      return "refused";
    }
  }

  private static Optional<String> difference(UnifiedJedis reference, UnifiedJedis examined) {
    var expected = Snapshot.of(reference);
    var got = Snapshot.of(examined);
    if (expected.equals(got)) {
      return Optional.empty();
    }
    var keys = new ArrayList<>(expected.keySet());
    got.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(keys::add);
    var lines = new StringBuilder();
    for (String key : keys) {
      String theirValue = expected.getOrDefault(key, "(absent)");
      String ourValue = got.getOrDefault(key, "(absent)");
      if (!theirValue.equals(ourValue)) {
        int same = sameLines(theirValue, ourValue);
        lines.append(key).append("\n  BullMQ: ").append(theirValue.substring(same));
        lines.append("\n  this:   ").append(ourValue.substring(same)).append('\n');
      }
    }
    return Optional.of(lines.toString());
  }

  /** Where the first line begins that differs. */
  private static int sameLines(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.lastIndexOf('\n', same) + 1;
  }

  private static String at(List<String> done) {
    return "\nafter\n  " + String.join("\n  ", done);
  }
}
