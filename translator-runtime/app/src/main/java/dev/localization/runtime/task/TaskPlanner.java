package dev.localization.runtime.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.contract.run.EndedUnit;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FilePlan;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.WriteResult;
import dev.localization.pipeline.batch.Batch;
import dev.localization.pipeline.batch.Packer;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.InvalidGlossaryException;
import dev.localization.pipeline.translate.Surroundings;
import dev.localization.pipeline.translate.UnitOutcome;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.settings.AppliedSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Plans a task once. What memory knows is stored as reused at once; the rest is packed into batches
 * of its own, so that few changed texts make few calls wherever in the document they are.
 */
public final class TaskPlanner {
  private final TaskStore store;
  private final DocumentFormats formats;
  private final KnownTranslations known;
  private final RunBudget budget;
  private final WorkerMetrics metrics;

  public TaskPlanner(
      TaskStore store,
      DocumentFormats formats,
      KnownTranslations known,
      RunBudget budget,
      WorkerMetrics metrics) {
    this.store = store;
    this.formats = formats;
    this.known = known;
    this.budget = budget;
    this.metrics = metrics;
  }

  /** What planning came to. */
  public sealed interface Planning {
    /** There is a plan, made now or before. */
    record Planned(StoredPlan plan) implements Planning {}

    /** There can be none: the task ends so. */
    record Refused(FileOutcome outcome) implements Planning {}

    /** No task of the run can be done: every one ends so. */
    record RunRefused(FileOutcome outcome) implements Planning {}

    /** Nobody wants the run any more. */
    record Unwanted() implements Planning {}
  }

  /** The plan of a task. */
  public Planning plan(FileTask task, RunManifest manifest, AppliedSettings settings)
      throws InterruptedException {
    Optional<FilePlan.Head> head = store.plan(task);
    if (head.isPresent()) {
      return new Planning.Planned(new StoredPlan(store, task, head.get()));
    }
    Optional<byte[]> source = store.source(task).map(text -> text.getBytes(UTF_8));
    if (source.isEmpty()) {
      return new Planning.Unwanted();
    }
    try {
      DocumentCodec codec = formats.select(manifest, task, source.get());
      DocumentPlan document = codec.plan(source.get(), DocumentFormats.options(manifest, task));
      Optional<FileOutcome> above = budget.refusal(task, manifest, settings);
      return above.isPresent()
          ? new Planning.RunRefused(above.get())
          : store(task, manifest, settings, document);
    } catch (InvalidDocumentException invalid) {
      return new Planning.Refused(invalidSource(task, manifest, invalid));
    } catch (InvalidGlossaryException invalid) {
      return new Planning.RunRefused(
          TaskReason.INVALID_SOURCE.failed("the glossary, " + invalid.getMessage()));
    }
  }

  static FileOutcome invalidSource(
      FileTask task, RunManifest manifest, InvalidDocumentException invalid) {
    return TaskReason.INVALID_SOURCE.failed(
        manifest.files().get(task.file()) + ": " + invalid.getMessage());
  }

  private Planning store(
      FileTask task, RunManifest manifest, AppliedSettings settings, DocumentPlan document)
      throws InterruptedException, InvalidGlossaryException {
    var tasks = TranslationTasks.of(task, manifest, settings.revision());
    Map<String, UnitOutcome> reused =
        known.find(tasks.of(task.toString(), document.units(), "", Map.of()));
    FilePlan plan = pack(document, reused, manifest.longText(), settings.packer());
    if (store.storePlan(task, plan) != WriteResult.STORED) {
      return new Planning.Unwanted();
    }
    Optional<FilePlan.Head> stored = store.plan(task);
    if (stored.isEmpty()) {
      return new Planning.Unwanted();
    }
    if (isOurs(plan, stored.get())) {
      new UnitResults(store, metrics, task, manifest).store(ended(plan, reused, task, manifest));
    }
    return new Planning.Planned(new StoredPlan(store, task, stored.get()));
  }

  /** Another worker that planned first had other things in its memory, and numbered otherwise. */
  private static boolean isOurs(FilePlan plan, FilePlan.Head stored) {
    return stored.batchHashes().equals(plan.batches().stream().map(FilePlan.Batch::hash).toList());
  }

  private List<EndedUnit> ended(
      FilePlan plan, Map<String, UnitOutcome> reused, FileTask task, RunManifest manifest) {
    var results = new UnitResults(store, metrics, task, manifest);
    return plan.batches().stream()
        .flatMap(batch -> batch.units().stream())
        .filter(unit -> reused.containsKey(unit.id()))
        .map(unit -> results.ended(unit, reused.get(unit.id())))
        .toList();
  }

  private static FilePlan pack(
      DocumentPlan document, Map<String, UnitOutcome> reused, boolean inOrder, Packer packer) {
    var batches = new ArrayList<FilePlan.Batch>();
    if (inOrder) {
      add(packer.pack(document.units()), batches, false, Map.of());
    } else {
      Predicate<Unit> isKnown = unit -> reused.containsKey(unit.id());
      List<Unit> unknown = select(document, isKnown.negate());
      Map<String, String> near = Surroundings.of(document.units(), ids(unknown));
      add(packer.pack(unknown, near), batches, false, near);
      add(packer.pack(select(document, isKnown)), batches, true, Map.of());
    }
    return new FilePlan(document.format(), document.codecVersion(), batches);
  }

  private static Set<String> ids(List<Unit> units) {
    return units.stream().map(Unit::id).collect(Collectors.toSet());
  }

  private static List<Unit> select(DocumentPlan document, Predicate<Unit> which) {
    return document.units().stream().filter(which).toList();
  }

  private static void add(
      List<Batch> packed,
      List<FilePlan.Batch> batches,
      boolean free,
      Map<String, String> surroundings) {
    int ordinal = batches.stream().mapToInt(batch -> batch.units().size()).sum();
    for (Batch batch : packed) {
      var units = new ArrayList<PlannedUnit>();
      for (Unit unit : batch.units()) {
        units.add(PlannedUnits.planned(ordinal++, unit, surroundings.getOrDefault(unit.id(), "")));
      }
      batches.add(new FilePlan.Batch(batch.hash(), free ? 0 : batch.inputTokens(), units));
    }
  }
}
