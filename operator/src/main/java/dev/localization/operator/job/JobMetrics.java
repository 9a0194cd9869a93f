package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The present run of each job as gauges, so that a run can be followed in metrics by its id. There
 * are as many series as jobs; those of an earlier run or of a deleted job are removed.
 */
final class JobMetrics {
  private final MeterRegistry registry;
  private final Map<String, Followed> followed = new ConcurrentHashMap<>();

  JobMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The gauges of one job, which read its latest status. */
  private static final class Followed {
    private final String run;
    private volatile TranslationJobStatus status;
    private List<Gauge> gauges = List.of();

    private Followed(String run, TranslationJobStatus status) {
      this.run = run;
      this.status = status;
    }
  }

  void follow(TranslationJob job, TranslationJobStatus status) {
    if (status.run() == null) {
      return;
    }
    followed.compute(
        job.getMetadata().getUid(),
        (uid, before) -> {
          if (before != null && before.run.equals(status.run().id())) {
            before.status = status;
            return before;
          }
          remove(before);
          return register(job, status);
        });
  }

  /** Forgets the jobs that are not there any more. */
  void retain(Predicate<String> isThere) {
    followed.keySet().stream()
        .filter(isThere.negate())
        .forEach(uid -> remove(followed.remove(uid)));
  }

  private void remove(Followed gone) {
    Optional.ofNullable(gone).ifPresent(it -> it.gauges.forEach(registry::remove));
  }

  private Followed register(TranslationJob job, TranslationJobStatus status) {
    var one = new Followed(status.run().id(), status);
    var tags =
        Tags.of(
            "namespace", job.getMetadata().getNamespace(),
            "job", job.getMetadata().getName(),
            "run", one.run);
    one.gauges =
        List.of(
            segments(one, tags, "total", segments -> value(segments.total())),
            segments(one, tags, "translated", segments -> value(segments.translated())),
            segments(one, tags, "reused", segments -> value(segments.reused())),
            segments(one, tags, "failed", segments -> value(segments.failed())),
            gauge(one, tags, "localization.run.provider.requests", JobMetrics::requests),
            gauge(one, tags, "localization.run.outputs", JobMetrics::outputs));
    return one;
  }

  private Gauge segments(
      Followed one,
      Tags tags,
      String outcome,
      ToDoubleFunction<TranslationJobStatus.Segments> count) {
    return gauge(
        one,
        tags.and("outcome", outcome),
        "localization.run.segments",
        status ->
            status.progress() == null || status.progress().segments() == null
                ? 0
                : count.applyAsDouble(status.progress().segments()));
  }

  private Gauge gauge(
      Followed one, Tags tags, String name, ToDoubleFunction<TranslationJobStatus> value) {
    return Gauge.builder(name, one, it -> value.applyAsDouble(it.status))
        .tags(tags)
        .register(registry);
  }

  private static double requests(TranslationJobStatus status) {
    return status.usage() == null ? 0 : value(status.usage().requests());
  }

  private static double outputs(TranslationJobStatus status) {
    return status.languages().stream().filter(language -> language.output() != null).count();
  }

  private static double value(Long count) {
    return count == null ? 0 : count.doubleValue();
  }
}
