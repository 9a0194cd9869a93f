package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListMap;
import dev.localization.api.schema.Timestamp;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator observed of an app. Written by the operator only. */
@JsonClassDescription("What the operator observed of the app. Written by the operator only.")
@ApiRecord
public record LocalizationAppStatus(
    @Default("-1")
        @Min(-1)
        @Max(Bounds.EXACT)
        @JsonPropertyDescription("The generation of the spec that this status speaks of; -1: none.")
        @Nullable Long observedGeneration,
    @Size(max = 40)
        @JsonPropertyDescription(
            "For people, derived from the conditions: Healthy, Progressing, Paused, Baking,"
                + " RollingBack or Degraded.")
        @Nullable String phase,
    @JsonPropertyDescription("The version that serves.") @Nullable Version active,
    @JsonPropertyDescription("The version that is being rolled out.") @Nullable Version candidate,
    @JsonPropertyDescription("The present or last rollout.") @Nullable RolloutStatus rollout,
    @JsonPropertyDescription("Jobs that wait in all queues together. For people.")
        @Nullable Long waiting,
    @Size(max = 128)
        @JsonPropertyDescription(
            "The state of the circuit of the provider that is worst off. For people.")
        @Nullable String breaker,
    @Size(max = 3) @ListMap("name") @JsonPropertyDescription("Jobs of the queues, by state.")
        @Nullable List<QueueStatus> queues,
    @Size(max = 10) @ListMap("name") @JsonPropertyDescription("Pods of the worker pools.")
        @Nullable List<WorkerPoolStatus> workerPools,
    @Size(max = 10)
        @ListMap("name")
        @JsonPropertyDescription("The circuits between workers and providers.")
        @Nullable List<CircuitBreakerStatus> circuitBreakers,
    @Size(max = 16)
        @ListMap("type")
        @JsonPropertyDescription(
            "Ready, Progressing, ProviderAvailable, Reconciling and Stalled, as they apply.")
        @Nullable List<Condition> conditions) {

  /** The generation that this status speaks of; -1 before any was observed. */
  @Override
  public Long observedGeneration() {
    return Absent.or(observedGeneration, -1L);
  }

  @Override
  public String phase() {
    return Absent.text(phase);
  }

  @Override
  public String breaker() {
    return Absent.text(breaker);
  }

  @Override
  public List<QueueStatus> queues() {
    return Absent.list(queues);
  }

  @Override
  public List<WorkerPoolStatus> workerPools() {
    return Absent.list(workerPools);
  }

  @Override
  public List<CircuitBreakerStatus> circuitBreakers() {
    return Absent.list(circuitBreakers);
  }

  @Override
  public List<Condition> conditions() {
    return Absent.list(conditions);
  }

  /** A version of the app: a colour that runs a revision. */
  @ApiRecord
  public record Version(
      @Size(max = 16) @JsonPropertyDescription("blue or green.") @Nullable String color,
      @Size(max = 128) @JsonPropertyDescription("The revision.") @Nullable String revision,
      @Size(max = 512) @JsonPropertyDescription("The image of the web app, else of the workers.")
          @Nullable String image,
      @JsonPropertyDescription("Pods that should be.") @Nullable Integer replicas,
      @JsonPropertyDescription("Pods that are ready.") @Nullable Integer readyReplicas,
      @Max(100) @JsonPropertyDescription("Percent of traffic.") @Nullable Integer weight) {}

  /** A rollout. */
  @ApiRecord
  public record RolloutStatus(
      @Size(max = 128) @JsonPropertyDescription("The attempt's id, to be named in commands.")
          @Nullable String id,
      @Size(max = 40)
          @JsonPropertyDescription(
              "Stable, Preparing, Verifying, Shifting, Baking, RollingBack or RolledBack.")
          @Nullable String state,
      @Size(max = 20) @JsonPropertyDescription("The step, of all, such as 2/5.")
          @Nullable String step,
      @Max(100) @JsonPropertyDescription("Percent of traffic that the candidate should get.")
          @Nullable Integer weight,
      @Max(100) @JsonPropertyDescription("Percent of traffic that the candidate gets.")
          @Nullable Integer observedWeight,
      @Timestamp @JsonPropertyDescription("When the rollout began.") @Nullable String startedAt,
      @Timestamp @JsonPropertyDescription("When it last moved.") @Nullable String movedAt,
      @Size(max = 1024) @JsonPropertyDescription("What it waits for, or why it failed.")
          @Nullable String message,
      @JsonPropertyDescription("The last measurement.") @Nullable AnalysisStatus analysis) {}

  /** A measurement of the candidate. */
  @ApiRecord
  public record AnalysisStatus(
      @Size(max = 128) @JsonPropertyDescription("Where the measurement comes from.")
          @Nullable String source,
      @Max(1000) @JsonPropertyDescription("Failed requests in a thousand.")
          @Nullable Integer errorPermille,
      @JsonPropertyDescription("Milliseconds of the 95th percentile.") @Nullable Integer p95Millis,
      @JsonPropertyDescription("Requests that were measured.") @Nullable Long requests) {}

  /** Jobs of a queue, by state. */
  @ApiRecord
  public record QueueStatus(
      @Size(max = 40) @JsonPropertyDescription("The queue.") String name,
      @JsonPropertyDescription("Jobs that wait for a worker.") @Nullable Long waiting,
      @JsonPropertyDescription("Jobs that are worked on.") @Nullable Long active,
      @JsonPropertyDescription("Jobs that wait for a time.") @Nullable Long delayed,
      @JsonPropertyDescription("Jobs that wait for others.") @Nullable Long waitingChildren,
      @JsonPropertyDescription("Jobs that failed and are kept.") @Nullable Long failed,
      @JsonPropertyDescription("Whether the queue is paused.") @Nullable Boolean paused,
      @Timestamp @JsonPropertyDescription("Since when the oldest waiting job waits.")
          @Nullable String oldestWaitingSince) {}

  /** Pods of a worker pool. */
  @ApiRecord
  public record WorkerPoolStatus(
      @Size(max = 16) @JsonPropertyDescription("The pool.") String name,
      @JsonPropertyDescription("Pods that should be.") @Nullable Integer desired,
      @JsonPropertyDescription("Pods that are ready.") @Nullable Integer ready,
      @JsonPropertyDescription("Pods that work on jobs.") @Nullable Integer busy,
      @Size(max = 40)
          @JsonPropertyDescription("Current: all pods run with the spec's settings; else Applying.")
          @Nullable String settings) {}

  /** The circuit between workers and a provider. */
  @ApiRecord
  public record CircuitBreakerStatus(
      @Size(max = 40) @JsonPropertyDescription("The provider.") String name,
      @Size(max = 40) @JsonPropertyDescription("Closed, HalfOpen or Open.") @Nullable String state,
      @JsonPropertyDescription("Workers that see it open.") @Nullable Integer openWorkers,
      @JsonPropertyDescription("Workers that see it.") @Nullable Integer totalWorkers,
      @Timestamp @JsonPropertyDescription("When the provider is tried again.")
          @Nullable String retryAt,
      @Timestamp @JsonPropertyDescription("When the state last changed.")
          @Nullable String lastTransitionTime,
      @Size(max = 128) @JsonPropertyDescription("Why, in one word for programs.")
          @Nullable String reason) {}
}
