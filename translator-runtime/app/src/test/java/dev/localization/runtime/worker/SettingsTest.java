package dev.localization.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.contract.run.RunId;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class SettingsTest {
  private static final RunId RUN = new RunId("0f9c", 1);
  // A second, and what a busy machine takes.
  private static final Duration PROMISED = Duration.ofMillis(1_500);
  private static final String HELP = "{\"intro\": \"How can we help?\"}";

  private Rig rig;

  @BeforeEach
  void start(UnifiedJedis redis, RedisEndpoint endpoint) {
    rig = new Rig(redis, endpoint);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aWorkerWithoutSettingsServesNothingAndIsNotReady() {
    WorkerRuntime worker = rig.unreadyWorker("w1");

    await().until(() -> !rig.heartbeats.alive().isEmpty());

    assertThat(worker.ready()).isFalse();
    assertThat(rig.heartbeats.alive()).containsExactly(new Heartbeat("w1", "default", "", 0, ""));
  }

  @Test
  void newConcurrencyAppliesWithinASecond() {
    rig.settings.write(
        "default",
        Rig.settings("v1", "", Map.of("file-processing", 1, "batch-translation", 0), "scripted"));
    WorkerRuntime worker = rig.worker("w1");
    rig.submit(RUN, Manifests.files(List.of("help.json"), "fr"), HELP);
    await().until(() -> rig.batches().counts().prioritized() == 1);

    rig.settings.write("default", Rig.settings("v2"));

    await().atMost(PROMISED).until(() -> worker.settingsVersion().equals("v2"));
    rig.ended(RUN);
  }

  @Test
  void aWorkerMovesToAnotherLane() {
    rig.settings.write("default", Rig.settings("v1"));
    WorkerRuntime worker = rig.worker("w1");

    rig.settings.write("default", Rig.settings("v2", "blue", Rig.ALL_QUEUES, "scripted"));
    await().atMost(PROMISED).until(() -> worker.settingsVersion().equals("v2"));
    rig.submit(RUN, Manifests.files(List.of("help.json"), "fr"), HELP);
    var blue = new RunId("1ac0", 1);
    rig.submit(blue, Manifests.inLane("blue", List.of("help.json"), "fr"), HELP);

    rig.ended(blue);
    assertThat(rig.snapshot(RUN).files()).isEmpty();
    assertThat(rig.queue("file-processing").counts().prioritized()).isEqualTo(1);
  }

  @Test
  void settingsThatAreLostOrCannotBeAppliedChangeNothing(UnifiedJedis redis) {
    rig.settings.write("default", Rig.settings("v1"));
    WorkerRuntime worker = rig.worker("w1");

    rig.settings.write(
        "default",
        new WorkerSettings(
            "broken",
            "",
            "r1",
            Rig.ALL_QUEUES,
            List.of(),
            new WorkerSettings.Batching(0, 0),
            new WorkerSettings.Attempts(1, 1, 1, 1, 0)));
    redis.set(Rig.SPACE.key("settings", "other"), "{");
    rig.submit(RUN, Manifests.files(List.of("help.json"), "fr"), HELP);

    rig.ended(RUN);
    assertThat(worker.settingsVersion()).isEqualTo("v1");
    assertThat(worker.ready()).isTrue();
    redis.set(Rig.SPACE.key("settings", "default"), "{");
    rig.settings.delete("default");
    var next = new RunId("0f9c", 2);
    rig.submit(next, Manifests.files(List.of("help.json"), "de"), HELP);
    rig.ended(next);
  }

  @Test
  void aWorkerThatLeavesIsGoneFromTheHeartbeats() {
    rig.settings.write("default", Rig.settings("v1"));
    WorkerRuntime worker = rig.worker("w1");
    await().until(() -> !rig.heartbeats.alive().isEmpty());

    worker.close();

    assertThat(rig.heartbeats.alive()).isEmpty();
    assertThat(worker.ready()).isFalse();
  }
}
