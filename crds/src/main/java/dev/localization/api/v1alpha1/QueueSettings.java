package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What differs from a queue's defaults, which are the operator's. */
@ApiRecord
public record QueueSettings(
    @Required @JsonPropertyDescription("translation-long, file-processing or batch-translation.")
        QueueName name,
    @Min(1)
        @Max(Bounds.CONCURRENCY)
        @JsonPropertyDescription("Jobs that a worker pod works on at once.")
        @Nullable Integer concurrencyPerWorker,
    @Min(1)
        @Max(100_000)
        @JsonPropertyDescription(
            "Jobs that all workers of the lane together work on at once. Default: no limit.")
        @Nullable Integer globalConcurrency,
    @JsonPropertyDescription("How long ended jobs can be looked at.") @Nullable Retention retention,
    @JsonPropertyDescription("Takes no new job from the queue while true. Default: false.")
        @Nullable Boolean paused) {

  @Override
  public Boolean paused() {
    return Absent.or(paused, false);
  }

  /** How long ended jobs can be looked at. Translations do not depend on it. */
  @ApiRecord
  public record Retention(
      @JsonPropertyDescription("Jobs that completed.") @Nullable Kept completed,
      @JsonPropertyDescription("Jobs that failed.") @Nullable Kept failed) {}

  /** Which ended jobs are kept: those within both bounds. */
  @ApiRecord
  public record Kept(
      @Min(0) @Max(31_536_000) @JsonPropertyDescription("Seconds since a job ended.")
          @Nullable Integer maxAgeSeconds,
      @Min(0) @Max(1_000_000) @JsonPropertyDescription("Jobs, the latest first.")
          @Nullable Integer maxCount) {}
}
