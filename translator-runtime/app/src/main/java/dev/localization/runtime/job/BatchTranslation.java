package dev.localization.runtime.job;

import dev.localization.contract.run.Reservation;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.UnitResult;
import dev.localization.contract.run.Usage;
import dev.localization.pipeline.glossary.InvalidGlossaryException;
import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.translate.BatchStoppedException;
import dev.localization.pipeline.translate.ProviderCalls;
import dev.localization.pipeline.translate.SegmentTranslator;
import dev.localization.pipeline.translate.TranslationTask;
import dev.localization.pipeline.validate.Validator;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.provider.CallGate;
import dev.localization.runtime.provider.CallGate.Stop;
import dev.localization.runtime.provider.RunningCalls;
import dev.localization.runtime.settings.AppliedSettings;
import dev.localization.runtime.settings.Retries;
import dev.localization.runtime.task.RunBudget;
import dev.localization.runtime.task.SegmentReason;
import dev.localization.runtime.task.TranslationTasks;
import dev.localization.runtime.task.UnitResults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Translates units and stores what comes of them: results first, then the memory, then what it
 * cost. Whatever ends it early, answers that were received are kept.
 */
public final class BatchTranslation {
  private final TaskStore store;
  private final TranslationMemory memory;
  private final RunBudget budget;
  private final RunningCalls running;
  private final WorkerMetrics metrics;
  private final Supplier<AppliedSettings> settings;
  private final Validator validator = new Validator();

  public BatchTranslation(
      TaskStore store,
      TranslationMemory memory,
      RunBudget budget,
      RunningCalls running,
      WorkerMetrics metrics,
      Supplier<AppliedSettings> settings) {
    this.store = store;
    this.memory = memory;
    this.budget = budget;
    this.running = running;
    this.metrics = metrics;
    this.settings = settings;
  }

  /** How translating ended. */
  sealed interface Result {
    /** Every unit has a result, stored by now; here they are by unit id. */
    record Done(Map<String, UnitResult> results) implements Result {}

    /** Nobody wants the run any more. */
    record Unwanted() implements Result {}

    /** The provider cannot go on: try again after {@code delay}. */
    record Later(Duration delay) implements Result {}
  }

  /** Translates the units of {@code work} within a job. */
  Result translate(Work work, Job job, JobContext context) throws InterruptedException {
    if (work.units().isEmpty()) {
      return new Result.Done(Map.of());
    }
    AppliedSettings now = settings.get();
    var gate =
        new CallGate(
            now.providers().forRun(work.task().run()),
            request -> obstacle(work, request, context, now));
    context.onCancel(() -> gate.stop(Stop.HANDED_OVER));
    try (var registration = running.register(work.task().run(), gate)) {
      return translate(work, job, now, gate);
    } finally {
      addUsage(work, gate);
    }
  }

  private Result translate(Work work, Job job, AppliedSettings now, CallGate gate)
      throws InterruptedException {
    var sink =
        new ResultSink(
            new UnitResults(store, metrics, work.task(), work.manifest()), work.units(), gate);
    var translator =
        new SegmentTranslator(
            gate, memory, validator, ProviderCalls.UNHEARD, now.retries().attempts());
    TranslationTask task =
        tasks(work, now).of(work.id(), sink.units(), work.carriedContext(), sink.surroundings());
    try {
      translator.translate(task, sink);
      sink.flush();
      return isUnwanted(gate) ? new Result.Unwanted() : new Result.Done(sink.results());
    } catch (BatchStoppedException stopped) {
      sink.flush();
      return stopped(stopped.providerException(), job, now.retries(), gate, sink);
    } catch (InterruptedException interrupted) {
      sink.flush();
      if (isUnwanted(gate)) {
        return new Result.Unwanted();
      }
      throw interrupted;
    }
  }

  private static TranslationTasks tasks(Work work, AppliedSettings now) {
    try {
      return TranslationTasks.of(work.task(), work.manifest(), now.revision());
    } catch (InvalidGlossaryException impossible) {
      throw new IllegalStateException("planned with a glossary that is refused", impossible);
    }
  }

  /** Asked before each call: hints of a withdrawal may be lost, and locks may. */
  private Optional<Stop> obstacle(
      Work work, ProviderRequest request, JobContext context, AppliedSettings now) {
    if (context.lockLost() || context.isCancelled()) {
      return Optional.of(Stop.HANDED_OVER);
    }
    if (store.wanted(work.task().run()).isEmpty()) {
      return Optional.of(Stop.UNWANTED);
    }
    Reservation reservation = budget.reserve(work.task(), work.manifest(), request, now.tokens());
    return switch (reservation) {
      case GRANTED -> Optional.empty();
      case SPENT -> Optional.of(Stop.BUDGET_SPENT);
      case UNWANTED -> Optional.of(Stop.UNWANTED);
    };
  }

  private static Result stopped(
      ProviderException reason, Job job, Retries retries, CallGate gate, ResultSink sink) {
    Optional<Stop> stop = gate.stopped();
    if (stop.isEmpty()) {
      return new Result.Later(delay(reason, job, retries));
    }
    return switch (stop.get()) {
      case UNWANTED -> new Result.Unwanted();
      case HANDED_OVER -> new Result.Later(Duration.ZERO);
      case BUDGET_SPENT -> {
        sink.failRest(SegmentReason.BUDGET_EXCEEDED, "the budget of the run is spent");
        yield new Result.Done(sink.results());
      }
    };
  }

  private static Duration delay(ProviderException reason, Job job, Retries retries) {
    var random = RandomGenerator.getDefault();
    Duration own = retries.delay(job.attemptsStarted(), random);
    return switch (reason) {
      case ProviderException.RateLimited limited -> retries.askedFor(limited.retryAfter(), random);
      case ProviderException.Unavailable unavailable ->
          unavailable.retryAfter().map(after -> retries.askedFor(after, random)).orElse(own);
      default -> own;
    };
  }

  private static boolean isUnwanted(CallGate gate) {
    return gate.stopped().filter(stop -> stop == Stop.UNWANTED).isPresent();
  }

  private void addUsage(Work work, CallGate gate) {
    if (gate.requests() > 0) {
      store.addUsage(
          work.task().run(),
          new Usage(gate.requests(), gate.usage().inputTokens(), gate.usage().outputTokens()));
    }
  }
}
