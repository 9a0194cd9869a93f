package dev.localization.e2e;

import static dev.localization.e2e.assertion.ConditionType.ACCEPTED;
import static dev.localization.e2e.assertion.ConditionType.COMPLETE;
import static dev.localization.e2e.assertion.ConditionType.RECONCILING;
import static dev.localization.e2e.assertion.ConditionType.STALLED;
import static dev.localization.e2e.assertion.Eventually.eventually;
import static dev.localization.e2e.assertion.Eventually.steadily;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.e2e.resource.Job;
import dev.localization.e2e.resource.Placeholders;
import dev.localization.e2e.resource.Sample;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import io.fabric8.kubernetes.api.model.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The first hour of a user. The tests tell one story, in this order. */
@OnCluster
@Order(1)
final class QuickStartIT {
  private static final String SOURCE = "checkout-en";
  private static final List<String> LANGUAGES = List.of("fr", "de", "ja");

  private final TestNamespace namespace;
  private final Sample sample;

  QuickStartIT(TestNamespace namespace) {
    this.namespace = namespace;
    this.sample = new Sample(namespace, "quickstart");
  }

  @BeforeAll
  void givenTheSampleIsAppliedAndComplete() {
    sample.apply();
    sample.app().untilSettled();
    sample.job().untilComplete(1);
  }

  @Test
  @Order(1)
  void eachLanguageHasAConfigMapWithAllKeysAndPlaceholders() {
    Map<String, String> source = namespace.documents(SOURCE);
    for (String language : LANGUAGES) {
      var output = sample.job().output(language).orElseThrow();
      assertThat(output.getMetadata().getLabels())
          .containsEntry("localization.dev/job", sample.job().name());
      assertThat(output.getData()).containsOnlyKeys(source.keySet());
      source.forEach(
          (file, document) ->
              assertTranslated(language, file, document, output.getData().get(file)));
    }
  }

  private static void assertTranslated(
      String language, String file, String source, String translated) {
    Map<String, String> found = Placeholders.strings(file, translated);
    Placeholders.strings(file, source)
        .forEach(
            (key, text) ->
                assertThat(found.get(key))
                    .as("%s of %s in %s", key, file, language)
                    .isNotNull()
                    .isNotEqualTo(text)
                    .satisfies(
                        it -> assertThat(Placeholders.of(it)).isEqualTo(Placeholders.of(text))));
  }

  @Test
  @Order(2)
  void theStatusExplainsItself() {
    TranslationJob job = sample.job().get();
    assertThat(job).hasPhase("Complete").hasCondition(ACCEPTED).withReason("Accepted");
    assertThat(job).hasCondition(COMPLETE).withReason("AllSegmentsTranslated");
    assertThat(job).lacksCondition(RECONCILING).lacksCondition(STALLED);
    assertThat(job.getStatus().progress().segments().failed()).isZero();
    assertThat(job.getStatus().languages()).hasSize(3).allMatch(it -> it.output() != null);
    eventually(
        () ->
            assertThat(namespace.events(job.getMetadata().getName()))
                .extracting(Event::getReason)
                .contains("Accepted", "RunStarted", "AllSegmentsTranslated"));
  }

  @Test
  @Order(2)
  void kubectlShowsWhatMatters() {
    String name = sample.job().name();

    List<String> table = namespace.kubectl().run("get", "tj").lines().toList();
    assertThat(table.getFirst()).containsPattern("NAME +APP +PHASE +PROGRESS +LANGUAGES +AGE");
    assertThat(table.getLast())
        .containsPattern(name + " +" + sample.app().name() + " +Complete +100 +3/3 +\\d");

    String wide = namespace.kubectl().run("get", "tj", "--output=wide");
    assertThat(wide).contains("RUN", "REVISION", "MESSAGE", sample.job().status().run().id());

    assertThat(namespace.kubectl().run("get", "lapp"))
        .containsPattern("NAME +ACTIVE +WEIGHT +PHASE +WAITING +BREAKER +AGE")
        .contains(sample.app().name(), "Healthy");

    assertThat(namespace.kubectl().run("describe", "tj", name))
        .contains("Conditions:", "AllSegmentsTranslated", "Events:", "RunStarted")
        .containsPattern("all \\d+ segments are translated");

    assertThat(
            namespace
                .kubectl()
                .run("wait", "--for=condition=Complete", "tj/" + name, "--timeout=5s"))
        .contains("condition met");
  }

  @Test
  @Order(3)
  void applyingTheSameAgainAsksNoProvider() {
    Job job = sample.job();
    long requests = job.status().usage().requests();
    Map<String, Double> calls = sample.app().workers().providerCalls();
    assertThat(calls.values().stream().mapToDouble(it -> it).sum()).isPositive();

    sample.apply();

    steadily(
        Duration.ofSeconds(6),
        () -> {
          assertThat(job.get()).isObserved().hasRunNumber(1).hasCondition(COMPLETE);
          assertThat(job.status().usage().requests()).isEqualTo(requests);
        });
    assertThat(callsSince(calls)).isZero();
  }

  @Test
  @Order(4)
  void oneChangedStringIsTranslatedAloneAndPuttingItBackCostsNothing() {
    Job job = sample.job();
    long total = job.status().progress().segments().total();
    Map<String, Map<String, String>> outputs = outputs();
    Map<String, Double> calls = sample.app().workers().providerCalls();

    var changed = new HashMap<>(sample.configMap(SOURCE).getData());
    changed.compute(
        "checkout.json", (key, text) -> text.replace("Town or city", "Town or village"));
    namespace.applyDocuments(SOURCE, changed);

    assertThat(job.untilComplete(2)).hasSegments(3, total - 3);
    assertThat(callsSince(calls)).isBetween(1.0, 3.0);
    for (String language : LANGUAGES) {
      assertThat(job.documents(language)).isNotEqualTo(outputs.get(language));
    }

    calls = sample.app().workers().providerCalls();
    namespace.applyDocuments(SOURCE, sample.configMap(SOURCE).getData());

    TranslationJob back = job.untilComplete(3);
    assertThat(back).hasSegments(0, total);
    assertThat(back.getStatus().usage().requests()).isZero();
    assertThat(callsSince(calls)).isZero();
    assertThat(outputs()).isEqualTo(outputs);
  }

  private Map<String, Map<String, String>> outputs() {
    var outputs = new HashMap<String, Map<String, String>>();
    LANGUAGES.forEach(language -> outputs.put(language, sample.job().documents(language)));
    return outputs;
  }

  /** Pods that the pool gave up in the meantime had nothing to do. */
  private double callsSince(Map<String, Double> before) {
    return sample.app().workers().providerCalls().entrySet().stream()
        .mapToDouble(pod -> pod.getValue() - before.getOrDefault(pod.getKey(), 0.0))
        .sum();
  }
}
