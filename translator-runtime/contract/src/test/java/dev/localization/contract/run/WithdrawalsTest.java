package dev.localization.contract.run;

import static dev.localization.contract.run.RunFixture.RUN;
import static dev.localization.contract.run.RunFixture.SPACE;
import static dev.localization.contract.run.RunFixture.manifest;
import static dev.localization.contract.run.RunFixture.plan;
import static dev.localization.contract.run.RunFixture.sources;
import static dev.localization.contract.run.RunFixture.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisServerExtension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class WithdrawalsTest {
  private final RunManifest manifest = manifest(1, "fr", "de");
  private final FileTask task = new FileTask(RUN, 0, "fr");
  private UnifiedJedis redis;
  private TaskStore tasks;
  private Withdrawals withdrawals;

  @BeforeEach
  void givenARunInTheMiddle(UnifiedJedis redis) {
    this.redis = redis;
    tasks = new TaskStore(redis, SPACE);
    withdrawals = new Withdrawals(redis, SPACE);
    new Runs(redis, SPACE).submit(RUN, manifest, sources(manifest));
    tasks.storePlan(task, plan(2, 2));
    tasks.openBatches(RUN, List.of("batch-1", "batch-2"));
  }

  @Test
  void noWriteOfAWorkerPassesTheFence() {
    withdrawals.withdraw(RUN, "edited");

    assertThat(tasks.wanted(RUN)).isEmpty();
    assertThat(tasks.storePlan(new FileTask(RUN, 0, "de"), plan(1)))
        .isEqualTo(WriteResult.WITHDRAWN);
    assertThat(tasks.storeResults(task, List.of(translated(0)))).isEqualTo(WriteResult.WITHDRAWN);
    assertThat(tasks.openBatches(RUN, List.of("batch-3"))).isEqualTo(WriteResult.WITHDRAWN);
    assertThat(tasks.reserve(RUN, 1, 10)).isEqualTo(Reservation.UNWANTED);
    assertThat(tasks.end(task, manifest, FileOutcome.DONE, Optional.of("late"))).isEmpty();
    assertThat(new Runs(redis, SPACE).snapshot(RUN).orElseThrow().files()).isEmpty();
  }

  @Test
  void jobsGoChildrenFirstAndThenTheKeys() {
    withdrawals.withdraw(RUN, "deleted");
    var removed = new ArrayList<String>();

    boolean gone = withdrawals.drain(RUN, (queue, ids) -> removed.addAll(sorted(queue, ids)));

    assertThat(gone).isTrue();
    assertThat(removed)
        .containsExactly(
            "batch-translation batch-1",
            "batch-translation batch-2",
            "file-processing 0f9c.1.0.de",
            "file-processing 0f9c.1.0.fr");
    assertThat(redis.keys("*")).isEmpty();
  }

  @Test
  void aRunWhoseJobIsHeldStaysPending() {
    withdrawals.withdraw(RUN, "deleted");

    assertThat(withdrawals.drain(RUN, (queue, ids) -> queue.equals("file-processing"))).isFalse();

    assertThat(withdrawals.pending()).containsExactly(RUN);
    assertThat(withdrawals.drain(RUN, (queue, ids) -> true)).isTrue();
    assertThat(withdrawals.pending()).isEmpty();
  }

  @Test
  void whatRedisLostNeedsNoWithdrawal() {
    redis.flushAll();

    assertThat(withdrawals.withdraw(RUN, "deleted")).isFalse();
    assertThat(redis.keys("*")).isEmpty();
  }

  private static List<String> sorted(String queue, Collection<String> ids) {
    return ids.stream().sorted().map(id -> queue + " " + id).toList();
  }
}
