package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.LIVE;
import static dev.localization.api.schema.Change.Kind.REVISION;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machinery of an app. All of it has defaults: {@code spec: {}} is a Pseudo provider, a managed
 * Redis and one pool of workers.
 */
@JsonClassDescription(
    "The machinery of the app. All of it has defaults: an empty spec is a"
        + " pseudo provider, a managed Redis and one pool of workers.")
@ApiRecord
@ValidationRule(
    value =
        "!has(self.web) || !has(self.web.autoscaling)"
            + " || (has(self.rollout) && has(self.rollout.traffic)"
            + " && has(self.rollout.traffic.gateway))",
    message =
        "set rollout.traffic.gateway, or remove web.autoscaling: a plain Service splits traffic by"
            + " the number of pods, which autoscaling would change",
    fieldPath = ".web")
public record LocalizationAppSpec(
    @Size(min = 1, max = 5)
        @ListMap("name")
        @Change(REVISION)
        @JsonPropertyDescription(
            "Who translates, 1 to 5 in order of preference: the next is used while the one before is"
                + " unavailable. Default: one pseudo provider, which needs no credentials.")
        @Nullable List<Provider> providers,
    @Size(max = 8192)
        @Change(REVISION)
        @JsonPropertyDescription("Instructions to the model for every job, in plain words.")
        @Nullable String instructions,
    @Default("{}") @Change(LIVE) @JsonPropertyDescription("How calls of providers are guarded.")
        @Nullable Resilience resilience,
    @Default("{}") @Change(LIVE) @JsonPropertyDescription("How segments are packed into calls.")
        @Nullable Batching batching,
    @Size(max = 3)
        @ListMap("name")
        @Change(LIVE)
        @JsonPropertyDescription(
            "What differs from the defaults of the three queues, which always exist.")
        @Nullable List<QueueSettings> queues,
    @Size(min = 1, max = 10)
        @ListMap("name")
        @Change(LIVE)
        @ValidationRule(
            value =
                "['translation-long', 'file-processing', 'batch-translation']"
                    + ".all(q, self.exists(p, q in p.queues))",
            message =
                "add each of translation-long, file-processing and batch-translation to the queues of"
                    + " a worker pool: a queue in no pool is never worked on")
        @JsonPropertyDescription(
            "Groups of worker pods, each with queues of its own and a size that follows their"
                + " backlog. Default: one pool, default, for all three queues.")
        @Nullable List<WorkerPool> workerPools,
    @Default("{}")
        @Change(LIVE)
        @JsonPropertyDescription("Worker pods for jobs with a concurrency of their own.")
        @Nullable DedicatedWorkers dedicatedWorkers,
    @Default("{\"managed\": {}}")
        @Change(LIVE)
        @JsonPropertyDescription(
            "The Redis of queues, runs and translation memory: exactly one of managed and external.")
        @Nullable Redis redis,
    @Size(max = 20)
        @ListMap("name")
        @Change(REVISION)
        @JsonPropertyDescription(
            "Where documents are read from and written to, besides ConfigMaps.")
        @Nullable List<Store> stores,
    @Change(REVISION) @JsonPropertyDescription("The web app in front. Default: none.")
        @Nullable Web web,
    @Change(REVISION) @JsonPropertyDescription("The worker pods.") @Nullable WorkerRuntime runtime,
    @Default("{}")
        @Change(LIVE)
        @JsonPropertyDescription("How a new revision replaces the active one.")
        @Nullable Rollout rollout) {

  /** The providers, in order of preference; one pseudo provider if none is named. */
  @Override
  public List<Provider> providers() {
    return Absent.or(providers, List.of(Provider.DEFAULT));
  }

  @Override
  public String instructions() {
    return Absent.text(instructions);
  }

  @Override
  public Resilience resilience() {
    return Absent.or(resilience, Resilience.DEFAULT);
  }

  @Override
  public Batching batching() {
    return Absent.or(batching, Batching.DEFAULT);
  }

  @Override
  public List<QueueSettings> queues() {
    return Absent.list(queues);
  }

  /** What is set for {@code queue}; nothing if it has no entry. */
  public QueueSettings queue(QueueName queue) {
    return queues().stream()
        .filter(entry -> entry.name() == queue)
        .findFirst()
        .orElseGet(() -> new QueueSettings(queue, null, null, null, null));
  }

  /** The worker pools; one pool for all queues if none is named. */
  @Override
  public List<WorkerPool> workerPools() {
    return Absent.or(workerPools, List.of(WorkerPool.DEFAULT));
  }

  @Override
  public DedicatedWorkers dedicatedWorkers() {
    return Absent.or(dedicatedWorkers, DedicatedWorkers.DEFAULT);
  }

  @Override
  public Redis redis() {
    return Absent.or(redis, Redis.DEFAULT);
  }

  @Override
  public List<Store> stores() {
    return Absent.list(stores);
  }

  @Override
  public WorkerRuntime runtime() {
    return Absent.or(runtime, WorkerRuntime.DEFAULT);
  }

  @Override
  public Rollout rollout() {
    return Absent.or(rollout, Rollout.DEFAULT);
  }

  /** How segments are packed into calls. */
  @ApiRecord
  public record Batching(
      @Default("50") @Min(1) @Max(500) @JsonPropertyDescription("Segments of a call, at most.")
          @Nullable Integer maxSegments,
      @Default("2000")
          @Min(50)
          @Max(100_000)
          @JsonPropertyDescription("Input tokens of a call, at most.")
          @Nullable Integer maxInputTokens) {

    static final Batching DEFAULT = new Batching(null, null);

    @Override
    public Integer maxSegments() {
      return Absent.or(maxSegments, 50);
    }

    @Override
    public Integer maxInputTokens() {
      return Absent.or(maxInputTokens, 2000);
    }
  }

  /** Worker pods for jobs with a concurrency of their own. */
  @ApiRecord
  public record DedicatedWorkers(
      @Default("4")
          @Min(0)
          @Max(Bounds.PODS)
          @JsonPropertyDescription("Such pods of all jobs together, at most. Above it jobs wait.")
          @Nullable Integer max) {

    static final DedicatedWorkers DEFAULT = new DedicatedWorkers(null);

    @Override
    public Integer max() {
      return Absent.or(max, 4);
    }
  }
}
