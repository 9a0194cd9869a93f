package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisRequirementException;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

/** Given a Redis that deletes keys when memory is short. */
@ExtendWith(RedisServerExtension.class)
@Timeout(60)
class FitnessTest {
  private final ConcurrentLinkedQueue<String> unfit = new ConcurrentLinkedQueue<>();
  private final AtomicInteger away = new AtomicInteger();
  private UnifiedJedis admin;
  private UnifiedJedis redis;
  private Rig rig;

  @BeforeEach
  void open(UnifiedJedis admin, RedisEndpoint endpoint) {
    this.admin = admin;
    admin.configSet("maxmemory-policy", "allkeys-lru");
    // Not the one of all tests, which is known to be right.
    redis = RedisConnections.open(endpoint, "unfit", 8);
    rig = new Rig(redis);
  }

  @AfterEach
  void mend() {
    admin.configSet("maxmemory-policy", "noeviction");
    rig.close();
    redis.close();
  }

  @Test
  void aQueueAddsNothing() {
    assertThatThrownBy(() -> rig.queue.add(new NewJob("n", "{}")))
        .isInstanceOf(RedisRequirementException.class)
        .hasMessageContaining("set maxmemory-policy noeviction");
    assertThat(admin.dbSize()).isZero();
  }

  @Test
  void aWorkerSaysSoOnceAndTakesJobsWhenItIsMended() {
    rig.worker((job, context) -> Outcome.completed(), listening());
    Rig.await().until(() -> !unfit.isEmpty());
    assertThat(admin.dbSize()).isZero();

    admin.configSet("maxmemory-policy", "noeviction");

    rig.awaitState(rig.queue.add(new NewJob("n", "{}")), JobState.COMPLETED);
    assertThat(unfit).singleElement().asString().contains("maxmemory-policy");
    assertThat(away).hasValue(0);
  }

  @Test
  void aWorkerThatWaitsForItClosesAtOnceAndWritesNothing() {
    Worker worker = rig.worker((job, context) -> Outcome.completed(), listening());
    Rig.await().until(() -> !unfit.isEmpty());

    long before = System.nanoTime();
    worker.close(Duration.ofSeconds(30));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    assertThat(admin.dbSize()).isZero();
  }

  private WorkerOptions.Builder listening() {
    return Rig.quick()
        .listener(
            new WorkerListener() {
              @Override
              public void redisUnfit(RuntimeException reason) {
                unfit.add(reason.getMessage());
              }

              @Override
              public void redisAway(Exception reason) {
                away.incrementAndGet();
              }
            });
  }
}
