package dev.localization.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class LongTextTest {
  private static final RunId RUN = new RunId("0f9c", 1);
  private static final String STORY =
      """
      The first paragraph begins the story.

      The second paragraph goes on with it.

      The third paragraph brings a surprise.

      The fourth paragraph explains it all.

      The fifth paragraph ends the story.
      """;

  private Rig rig;

  @BeforeEach
  void start(UnifiedJedis redis, RedisEndpoint endpoint) {
    rig = new Rig(redis, endpoint);
    rig.settings.write("default", Rig.settings("v1"));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void chunksAreTranslatedInOrderAndEachKnowsTheEndOfTheOneBefore() {
    rig.worker("w1");

    rig.submit(RUN, Manifests.text("fr"), STORY);

    assertThat(rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr"))).isEqualTo(FileOutcome.DONE);
    assertThat(rig.output(RUN, 0, "fr")).isEqualTo(STORY.replaceAll("(?m)^The", "[fr] The"));
    List<ProviderRequest> requests = rig.provider.requests();
    assertThat(requests).hasSize(3);
    assertThat(requests.get(0).carriedContext()).isEmpty();
    assertThat(requests.get(1).carriedContext())
        .contains("The second paragraph goes on with it.")
        .contains("[fr] The second paragraph goes on with it.")
        .hasSizeLessThanOrEqualTo(600);
    assertThat(requests.get(2).segments().getFirst().text()).startsWith("The fifth");
  }

  @Test
  void aTextWhoseWorkerVanishedGoesOnWhereItWasLeft() {
    WorkerRuntime first = rig.worker("w1");
    var stuck = new CountDownLatch(1);
    rig.provider.script(
        request -> {
          if (request.segments().getFirst().text().startsWith("The third")) {
            stuck.countDown();
            new CountDownLatch(1).await();
          }
        });
    rig.submit(RUN, Manifests.text("fr"), STORY);
    await().until(() -> stuck.getCount() == 0);
    first.close();
    rig.provider.forget();
    rig.provider.script(ScriptedProvider.Script.ANSWER);

    rig.worker("w2");

    assertThat(rig.ended(RUN).totals().translated()).isEqualTo(5);
    assertThat(rig.provider.asked("fr").getFirst()).startsWith("The third");
    assertThat(rig.provider.requests().getFirst().carriedContext())
        .contains("[fr] The second paragraph");
  }

  @Test
  void aParagraphThatMemoryKnowsKeepsItsPlaceInWhatIsCarriedOn() {
    rig.worker("w1");
    rig.submit(RUN, Manifests.text("fr"), "The third paragraph brings a surprise.\n");
    rig.ended(RUN);
    rig.provider.forget();
    var next = new RunId("0f9c", 2);

    rig.submit(next, Manifests.text("fr"), STORY);

    assertThat(rig.ended(next).totals().reused()).isEqualTo(1);
    assertThat(rig.provider.requests()).hasSize(3);
    assertThat(rig.provider.requests().get(1).segments())
        .singleElement()
        .satisfies(segment -> assertThat(segment.text()).startsWith("The fourth"));
    assertThat(rig.provider.requests().get(2).carriedContext())
        .contains("[fr] The third paragraph brings a surprise.", "[fr] The fourth");
  }
}
