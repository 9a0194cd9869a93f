package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisConnections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Given workers in processes of their own and a network that loses replies; when workers and Redis
 * are killed at random; then each job that was acknowledged is completed, and once.
 */
@Timeout(180)
class ChaosTest {
  private static final int JOBS = 20_000;
  private static final int CHUNK = 250;
  private static final int WORKERS = 3;
  private static final int MOST_PAUSE_MILLIS = 700;
  private static final long SEED = Long.getLong("chaos.seed", 20_261_125);

  private final Random random = new Random(SEED);
  private final Heard heard = new Heard();

  private enum Blow {
    WORKER,
    REDIS,
    BOTH
  }

  @Test
  void losesNoJobAndCompletesNoneTwice(@TempDir Path folder) throws Exception {
    try (var server = new KilledRedis(folder, "--appendfsync", "always");
        var proxy = new FaultyProxy(server.port(), SEED);
        var redis = RedisConnections.open(server.endpoint(), "test", 8);
        var unreliable = RedisConnections.open(proxy.endpoint(), "adder", 8);
        var events = new QueueEvents(unreliable, "bull", "q", "0-0", heard)) {
      server.awaitReady(redis);
      redis.hset("bull:q:meta", "opts.maxLenEvents", "10000000");
      events.start();
      Thread adder = Thread.startVirtualThread(() -> addAll(new Queue(unreliable, "bull", "q")));
      var workers = new ArrayList<WorkerProcess>();
      try {
        for (int i = 0; i < WORKERS; i++) {
          workers.add(new WorkerProcess(proxy.endpoint(), folder, "worker-" + i));
        }
        suffer(server, redis, workers);
        adder.join();
        awaitCompleted(redis, JOBS);
        Rig.await().until(() -> heard.of(QueueEvent.Completed.class).size() >= JOBS);
      } finally {
        for (var worker : workers) {
          worker.close();
        }
        System.out.println(report(proxy, workers));
      }
      verify(redis, workers);
    }
  }

  /** Each after some progress, so that all happen while there is work. */
  private void suffer(KilledRedis server, UnifiedJedis redis, List<WorkerProcess> workers)
      throws Exception {
    var blows = new ArrayList<>(Collections.nCopies(6, Blow.WORKER));
    blows.addAll(Collections.nCopies(4, Blow.REDIS));
    blows.addAll(Collections.nCopies(2, Blow.BOTH));
    Collections.shuffle(blows, random);
    for (int i = 0; i < blows.size(); i++) {
      awaitCompleted(redis, JOBS * (i + 1) / (blows.size() + 2));
      var worker = workers.get(random.nextInt(WORKERS));
      Blow blow = blows.get(i);
      if (blow != Blow.WORKER) {
        server.kill();
      }
      if (blow != Blow.REDIS) {
        worker.kill();
      }
      Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
      if (blow != Blow.WORKER) {
        server.start();
      }
      if (blow != Blow.REDIS) {
        worker.start();
      }
    }
  }

  /** Repeats what was not acknowledged, as whoever gives its jobs ids may do. */
  private static void addAll(Queue queue) {
    for (int from = 0; from < JOBS; from += CHUNK) {
      var chunk = IntStream.range(from, from + CHUNK).mapToObj(ChaosTest::job).toList();
      Rig.await()
          .ignoreExceptionsInstanceOf(JedisException.class)
          .until(() -> queue.add(chunk), ids -> ids.size() == CHUNK);
    }
  }

  private static NewJob job(int i) {
    return new NewJob("n", "{}", JobOptions.builder().jobId(id(i)).priority(i % 3).build());
  }

  private static String id(int i) {
    return "job-" + i;
  }

  private void verify(UnifiedJedis redis, List<WorkerProcess> workers) throws Exception {
    Set<String> all = IntStream.range(0, JOBS).mapToObj(ChaosTest::id).collect(Collectors.toSet());
    var queue = new Queue(redis, "bull", "q");
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, JOBS, 0, false));
    assertThat(Set.copyOf(redis.zrange("bull:q:completed", 0, -1))).isEqualTo(all);
    for (String id : all) {
      Job job = queue.job(id).orElseThrow();
      assertThat(job.attemptsMade()).isEqualTo(1);
      assertThat(job.returnValue()).contains("\"" + id + "\"");
    }
    assertThat(redis.keys("bull:q:*:lock")).isEmpty();
    var told = Events.of(redis, "bull:q");
    assertThat(told.stream().filter(event -> event.startsWith("completed ")))
        .hasSize(JOBS)
        .doesNotHaveDuplicates();
    assertThat(told).noneMatch(event -> event.startsWith("failed"));
    assertThat(heard.of(QueueEvent.Completed.class)).hasSize(JOBS);
    assertThat(heard.ids()).doesNotHaveDuplicates();
    assertThat(heard.gaps).isEmpty();
    assertThat(runs(workers)).containsAll(all);
  }

  private String report(FaultyProxy proxy, List<WorkerProcess> workers) throws Exception {
    var runs = runs(workers);
    return "chaos with seed %d: %d jobs, %d runs (%d more than once), %d completed events heard; "
            .formatted(
                SEED,
                JOBS,
                runs.size(),
                runs.size() - Set.copyOf(runs).size(),
                heard.of(QueueEvent.Completed.class).size())
        + "%d connections, %d cut, %d replies lost, %d delayed; %d stalls"
            .formatted(
                proxy.connections.get(),
                proxy.cuts.get(),
                proxy.lostReplies.get(),
                proxy.delays.get(),
                heard.of(QueueEvent.Stalled.class).size());
  }

  private static List<String> runs(List<WorkerProcess> workers) throws Exception {
    var runs = new ArrayList<String>();
    for (var worker : workers) {
      runs.addAll(worker.runs());
    }
    return runs;
  }

  private static void awaitCompleted(UnifiedJedis redis, int jobs) {
    Rig.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(JedisException.class)
        .until(() -> redis.zcard("bull:q:completed") >= jobs);
  }
}
