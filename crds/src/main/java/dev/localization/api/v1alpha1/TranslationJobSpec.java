package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to translate, into which languages, and how to go about it. */
@JsonClassDescription("What to translate, into which languages, and how to go about it.")
@ApiRecord
@ValidationRule(
    value = "!self.targets.exists(t, t.language.lowerAscii() == self.source.language.lowerAscii())",
    message = "remove the source language from targets: a document is not translated into itself",
    fieldPath = ".targets")
@ValidationRule(
    value =
        "!has(self.source.store) || !self.source.store.path.contains('*')"
            + " || !has(self.output.store) || self.output.store.path.contains('{path}')",
    message =
        "write {path} in output.store.path: source.store.path matches several files,"
            + " which would overwrite each other",
    fieldPath = ".output")
public record TranslationJobSpec(
    @Required
        @ValidationRule(
            value = "self == oldSelf",
            message = "appRef is immutable: delete the job and make it anew for another app")
        @JsonPropertyDescription(
            "The LocalizationApp, in the namespace of the job, whose machinery translates."
                + " Immutable.")
        AppRef appRef,
    @Required
        @JsonPropertyDescription(
            "What to translate: exactly one of text, configMap and store, and its language.")
        Source source,
    @Required
        @Size(min = 1, max = 100)
        @ListMap("language")
        @ValidationRule(
            value =
                "self.all(t, self.exists_one(u, u.language.lowerAscii() == t.language.lowerAscii()))",
            message = "keep one of the targets whose languages differ in case only")
        @JsonPropertyDescription(
            "The languages to translate into, 1 to 100. One that is added or removed touches no"
                + " other.")
        List<Target> targets,
    @Required
        @JsonPropertyDescription(
            "Where the translated documents appear: exactly one of configMap and store.")
        Output output,
    @Size(max = 8192)
        @JsonPropertyDescription(
            "What the documents are about, in plain words. Given to the model.")
        @Nullable String context,
    @JsonPropertyDescription("Terms and their prescribed translations.")
        @Nullable Glossary glossary,
    @JsonPropertyDescription(
            "Worker pods of exactly this number for this job alone, gone when it ends. They count"
                + " against dedicatedWorkers.max of the app. Default: the worker pools of the app.")
        @Nullable Concurrency concurrency,
    @Default("Normal")
        @JsonPropertyDescription("High, Normal or Low: the class in which runs are admitted.")
        @Nullable Priority priority,
    @Default("false")
        @JsonPropertyDescription(
            "Withdraws the run while true. What is translated by then is remembered and not paid"
                + " for again.")
        @Nullable Boolean suspend,
    @Min(1)
        @Max(Bounds.SECONDS)
        @JsonPropertyDescription(
            "Seconds after the start of a run at which it fails if it has not ended. Default: no"
                + " deadline.")
        @Nullable Long activeDeadlineSeconds,
    @Min(0)
        @Max(Bounds.SECONDS)
        @JsonPropertyDescription(
            "Seconds after the end of the job at which it is deleted. Default: never.")
        @Nullable Integer ttlSecondsAfterFinished,
    @Default("OnChange")
        @JsonPropertyDescription(
            "OnChange: a change of the spec or of the source's content starts a new run. Never: only"
                + " a new runToken does.")
        @Nullable RerunPolicy rerunPolicy,
    @Size(max = 253) @JsonPropertyDescription("Any text. A new value starts a new run.")
        @Nullable String runToken,
    @Default("KeepSource")
        @JsonPropertyDescription(
            "What becomes of a segment that no provider translates well. KeepSource: its source text"
                + " is kept, and reported. Fail: the language fails.")
        @Nullable SegmentFailurePolicy onSegmentFailure,
    @Default("Use")
        @JsonPropertyDescription(
            "Use: reuse earlier translations. Refresh: translate everything anew.")
        @Nullable MemoryPolicy memory,
    @JsonPropertyDescription("What a run may consume. Default: no limit.")
        @Nullable Budget budget) {

  @Override
  public List<Target> targets() {
    return Absent.list(targets);
  }

  @Override
  public String context() {
    return Absent.text(context);
  }

  @Override
  public Priority priority() {
    return Absent.or(priority, Priority.NORMAL);
  }

  @Override
  public Boolean suspend() {
    return Absent.or(suspend, false);
  }

  @Override
  public RerunPolicy rerunPolicy() {
    return Absent.or(rerunPolicy, RerunPolicy.ON_CHANGE);
  }

  @Override
  public String runToken() {
    return Absent.text(runToken);
  }

  @Override
  public SegmentFailurePolicy onSegmentFailure() {
    return Absent.or(onSegmentFailure, SegmentFailurePolicy.KEEP_SOURCE);
  }

  @Override
  public MemoryPolicy memory() {
    return Absent.or(memory, MemoryPolicy.USE);
  }

  /** Terms and their prescribed translations. */
  @ApiRecord
  public record Glossary(
      @Required
          @JsonPropertyDescription(
              "The ConfigMap entry with the terms: CSV lines of source, target language, target and,"
                  + " optionally, a note; or TBX.")
          ConfigMapKeyRef configMap) {}

  /** Worker pods for one job alone. */
  @ApiRecord
  public record Concurrency(
      @Required @Min(1) @Max(Bounds.PODS) @JsonPropertyDescription("The number of worker pods.")
          Integer workers,
      @Min(1)
          @Max(Bounds.CONCURRENCY)
          @JsonPropertyDescription(
              "Jobs of a queue that each of these pods works on at once. Default:"
                  + " concurrencyPerWorker of the queue.")
          @Nullable Integer perWorker) {}

  /** What a run may consume. */
  @ApiRecord
  public record Budget(
      @Required
          @Min(1)
          @Max(Bounds.EXACT)
          @JsonPropertyDescription(
              "Input and output tokens of a run. A run whose estimate is above it is refused before"
                  + " the first call; each call reserves its share.")
          Long maxTokens) {}
}
