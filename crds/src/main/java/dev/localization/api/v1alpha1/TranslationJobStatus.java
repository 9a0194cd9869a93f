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

/** What the operator observed of a job. Written by the operator only. */
@JsonClassDescription("What the operator observed of the job. Written by the operator only.")
@ApiRecord
public record TranslationJobStatus(
    @Default("-1")
        @Min(-1)
        @Max(Bounds.EXACT)
        @JsonPropertyDescription("The generation of the spec that this status speaks of; -1: none.")
        @Nullable Long observedGeneration,
    @Size(max = 40)
        @JsonPropertyDescription(
            "For people, derived from the conditions: Pending, Queued, Planning, Translating,"
                + " Merging, Complete, Failed or Suspended.")
        @Nullable String phase,
    @JsonPropertyDescription("The present or last run.") @Nullable Run run,
    @JsonPropertyDescription("How far the run is.") @Nullable Progress progress,
    @Size(max = 100) @JsonPropertyDescription("How far each language is.")
        @Nullable List<LanguageStatus> languages,
    @JsonPropertyDescription("What the run consumed.") @Nullable Usage usage,
    @Size(max = 20)
        @JsonPropertyDescription(
            "The first failures, at most 20; the full report is in the output store.")
        @Nullable List<Failure> failures,
    @Size(max = 1024)
        @JsonPropertyDescription("What the job waits for, and until when, where known.")
        @Nullable String message,
    @Size(max = 16)
        @ListMap("type")
        @JsonPropertyDescription(
            "Accepted, Complete, Failed, Suspended, Reconciling and Stalled, as they apply.")
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
  public List<LanguageStatus> languages() {
    return Absent.list(languages);
  }

  @Override
  public List<Failure> failures() {
    return Absent.list(failures);
  }

  @Override
  public String message() {
    return Absent.text(message);
  }

  @Override
  public List<Condition> conditions() {
    return Absent.list(conditions);
  }

  /** A run: one translation of the documents as they were. */
  @ApiRecord
  public record Run(
      @Size(max = 128) @JsonPropertyDescription("The run's id: <uid of the job>.<number>.")
          String id,
      @Min(1) @JsonPropertyDescription("The run's number, from 1.") Integer number,
      @Size(max = 128) @JsonPropertyDescription("The revision of the app that translates.")
          @Nullable String revision,
      @Size(max = 128) @JsonPropertyDescription("The hash of all that the result depends on.")
          @Nullable String inputHash,
      @Timestamp @JsonPropertyDescription("When the run was submitted.") @Nullable String startTime,
      @Timestamp @JsonPropertyDescription("When the run ended.") @Nullable String completionTime) {}

  /** How far a run is. */
  @ApiRecord
  public record Progress(
      @Min(0) @Max(100) @JsonPropertyDescription("Percent of the segments that have a result.")
          @Nullable Integer percent,
      @Size(max = 20)
          @JsonPropertyDescription("Languages that ended, of all, such as 3/20. For people.")
          @Nullable String languages,
      @JsonPropertyDescription("Segments of all languages.") @Nullable Segments segments,
      @JsonPropertyDescription("Documents of all languages.") @Nullable Files files) {}

  /** Segments of all languages of a run. */
  @ApiRecord
  public record Segments(
      @JsonPropertyDescription("All segments.") @Nullable Long total,
      @JsonPropertyDescription("Those a provider translated.") @Nullable Long translated,
      @JsonPropertyDescription("Those taken from memory.") @Nullable Long reused,
      @JsonPropertyDescription("Those that no provider translated well.") @Nullable Long failed) {}

  /** Documents of all languages of a run. */
  @ApiRecord
  public record Files(
      @JsonPropertyDescription("All documents.") @Nullable Long total,
      @JsonPropertyDescription("Those merged and stored.") @Nullable Long done) {}

  /** How far a language is. */
  @ApiRecord
  public record LanguageStatus(
      @Size(max = 35) @JsonPropertyDescription("The language, as in targets.") String language,
      @Size(max = 40) @JsonPropertyDescription("As the phase of the job.") @Nullable String phase,
      @JsonPropertyDescription("Segments that a provider translated.") @Nullable Long translated,
      @JsonPropertyDescription("Segments taken from memory.") @Nullable Long reused,
      @JsonPropertyDescription("Segments that no provider translated well.") @Nullable Long failed,
      @Size(max = 600)
          @JsonPropertyDescription("Where the outputs are: a ConfigMap, or a store and path.")
          @Nullable String output) {}

  /** What a run consumed, as the providers count it. */
  @ApiRecord
  public record Usage(
      @JsonPropertyDescription("Calls of providers that were answered.") @Nullable Long requests,
      @JsonPropertyDescription("Tokens sent.") @Nullable Long inputTokens,
      @JsonPropertyDescription("Tokens received.") @Nullable Long outputTokens,
      @JsonPropertyDescription("Tokens that the whole run was estimated to consume.")
          @Nullable Long estimatedTokens) {}

  /** A segment or document that could not be translated. */
  @ApiRecord
  public record Failure(
      @Size(max = 35) @JsonPropertyDescription("The language.") @Nullable String language,
      @Size(max = 512) @JsonPropertyDescription("The document.") @Nullable String file,
      @Size(max = 512) @JsonPropertyDescription("The segment's key in the document.")
          @Nullable String key,
      @Size(max = 128) @JsonPropertyDescription("Why, in one word for programs.")
          @Nullable String reason,
      @Size(max = 1024) @JsonPropertyDescription("Why, for people.") @Nullable String message) {}
}
