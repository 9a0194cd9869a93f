package dev.localization.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AbsentFieldsTest {

  @Test
  void anEmptyAppMeansWhatTheServersDefaultsSay() throws Exception {
    LocalizationAppSpec bare = Serialization.unmarshal("{}", LocalizationAppSpec.class);
    LocalizationAppSpec defaulted = defaulted("localizationapp", LocalizationAppSpec.class);

    assertSameMeaning(bare, defaulted, "spec");
  }

  @Test
  void aShortJobMeansWhatTheServersDefaultsSay() throws Exception {
    TranslationJobSpec bare =
        Serialization.unmarshal(
            """
            appRef: {name: storefront}
            source: {language: en, text: Hello}
            targets: [{language: fr}]
            output: {configMap: {name: "{language}"}}
            """,
            TranslationJobSpec.class);
    TranslationJobSpec defaulted = defaulted("translationjob", TranslationJobSpec.class);

    assertSameMeaning(bare, defaulted, "spec");
  }

  @Test
  void anAppThatNamesNoneHasOnePseudoProviderAndOnePoolForAllQueues() {
    LocalizationAppSpec spec = Serialization.unmarshal("{}", LocalizationAppSpec.class);

    assertThat(spec.providers())
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).containsInstanceOf(Provider.Pseudo.class));
    assertThat(spec.workerPools())
        .singleElement()
        .satisfies(
            pool -> {
              assertThat(pool.queues())
                  .containsExactlyInAnyOrder(
                      QueueName.TRANSLATION_LONG,
                      QueueName.FILE_PROCESSING,
                      QueueName.BATCH_TRANSLATION);
              assertThat(pool.min()).isEqualTo(1);
              assertThat(pool.max()).isEqualTo(4);
            });
  }

  @Test
  void aQueueWithoutAnEntryHasNothingSet() {
    LocalizationAppSpec spec =
        Serialization.unmarshal(
            "queues: [{name: file-processing, concurrencyPerWorker: 3}]",
            LocalizationAppSpec.class);

    assertThat(spec.queue(QueueName.FILE_PROCESSING).concurrencyPerWorker()).isEqualTo(3);
    assertThat(spec.queue(QueueName.BATCH_TRANSLATION).concurrencyPerWorker()).isNull();
    assertThat(spec.queue(QueueName.BATCH_TRANSLATION).paused()).isFalse();
  }

  @Test
  void writingAnObjectAddsNothingToIt() {
    String written = "{\"providers\":[{\"name\":\"p\",\"pseudo\":{}}],\"rollout\":{}}";

    assertThat(Serialization.asJson(Serialization.unmarshal(written, LocalizationAppSpec.class)))
        .isEqualTo(written);
  }

  private static <T> T defaulted(String kind, Class<T> type) throws IOException {
    try (InputStream yaml =
        AbsentFieldsTest.class.getResourceAsStream("/defaults/" + kind + ".yaml")) {
      return Serialization.unmarshal(yaml, type);
    }
  }

  private static void assertSameMeaning(Object actual, Object expected, String path)
      throws ReflectiveOperationException {
    if (expected instanceof Record) {
      for (RecordComponent component : expected.getClass().getRecordComponents()) {
        assertSameMeaning(
            component.getAccessor().invoke(actual),
            component.getAccessor().invoke(expected),
            path + "." + component.getName());
      }
    } else if (expected instanceof List<?> entries) {
      assertThat(actual)
          .as(path)
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .hasSameSizeAs(entries);
      for (int i = 0; i < entries.size(); i++) {
        assertSameMeaning(((List<?>) actual).get(i), entries.get(i), path + "[" + i + "]");
      }
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }
}
