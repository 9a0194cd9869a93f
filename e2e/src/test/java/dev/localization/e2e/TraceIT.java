package dev.localization.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.e2e.resource.App;
import dev.localization.e2e.resource.AppManifest;
import dev.localization.e2e.resource.Job;
import dev.localization.e2e.resource.JobManifest;
import dev.localization.e2e.resource.Strings;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One id leads through all that a run leaves behind. */
@OnCluster
@Order(3)
final class TraceIT {
  private static final Strings STRINGS = new Strings("trace", 30);

  private final TestNamespace namespace;
  private App app;
  private Job job;
  private String run;

  TraceIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  @BeforeAll
  void givenARun() {
    app = namespace.apply(AppManifest.named("shop"));
    namespace.applyDocuments("trace-en", Map.of("strings.json", STRINGS.json()));
    job = namespace.apply(JobManifest.named("trace"));
    TranslationJob complete = job.untilComplete(1);
    run = complete.getStatus().run().id();
  }

  @Test
  void theStatusNamesTheRunByTheJobsUidAndANumber() {
    assertThat(run).isEqualTo(job.uid() + ".1");
  }

  @Test
  void operatorAndWorkersLogIt() {
    assertThat(linesOf(namespace.operator().logs()))
        .anyMatch(line -> line.contains("event=run-submitted"))
        .anyMatch(line -> line.contains("event=output-written"));
    assertThat(linesOf(app.workers().logs()))
        .anyMatch(line -> line.contains("provider call"))
        .anyMatch(line -> line.contains("file ended"));
  }

  private Stream<String> linesOf(String log) {
    return log.lines().filter(line -> line.contains("run=" + run));
  }

  @Test
  void theJobsInTheQueuesBearIt() {
    assertThat(app.redis().keysWith(run))
        .anyMatch(key -> key.equals(app.redis().key("file-processing", run + ".0.fr")))
        .anyMatch(key -> key.startsWith(app.redis().key("batch-translation", run)));
  }

  @Test
  void theOutputBearsIt() {
    assertThat(job.output("fr").orElseThrow().getMetadata().getAnnotations())
        .containsEntry("localization.dev/run", run);
  }

  @Test
  void theOperatorsMetricsCountIt() {
    double translated =
        namespace.operator().metrics().stream()
            .mapToDouble(
                metrics ->
                    metrics.sum(
                        "localization_run_segments",
                        "run=\"" + run + "\"",
                        "outcome=\"translated\""))
            .sum();
    assertThat(translated).isEqualTo(STRINGS.count());
  }
}
