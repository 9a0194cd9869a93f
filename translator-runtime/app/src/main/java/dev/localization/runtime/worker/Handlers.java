package dev.localization.runtime.worker;

import dev.localization.contract.KeySpace;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.run.TaskStore;
import dev.localization.pipeline.format.Codecs;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Queue;
import dev.localization.runtime.job.BatchHandler;
import dev.localization.runtime.job.BatchTranslation;
import dev.localization.runtime.job.FileHandler;
import dev.localization.runtime.job.LastAttempt;
import dev.localization.runtime.job.LongTextHandler;
import dev.localization.runtime.job.SteadyHandler;
import dev.localization.runtime.memory.RedisTranslationMemory;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.provider.RunningCalls;
import dev.localization.runtime.settings.AppliedSettings;
import dev.localization.runtime.task.DocumentFormats;
import dev.localization.runtime.task.DocumentMerge;
import dev.localization.runtime.task.KnownTranslations;
import dev.localization.runtime.task.Rounds;
import dev.localization.runtime.task.RunBudget;
import dev.localization.runtime.task.TaskEnd;
import dev.localization.runtime.task.TaskPlanner;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;

/** The handler of each queue, put together. */
record Handlers(JobHandler file, JobHandler batch, JobHandler longText) {
  static Handlers create(
      UnifiedJedis redis,
      KeySpace space,
      RunningCalls running,
      WorkerMetrics metrics,
      Supplier<AppliedSettings> settings) {
    var store = new TaskStore(redis, space);
    var memory = new RedisTranslationMemory(redis, space);
    var formats = new DocumentFormats(Codecs.standard());
    var budget = new RunBudget(store, formats);
    var known = new KnownTranslations(memory);
    var planner = new TaskPlanner(store, formats, known, budget, metrics);
    var merge = new DocumentMerge(store, formats, metrics);
    var end = new TaskEnd(store, (queue, job) -> new Queue(redis, space.prefix(), queue).add(job));
    var translation = new BatchTranslation(store, memory, budget, running, metrics, settings);
    var file = new FileHandler(store, planner, new Rounds(store, metrics), merge, end, settings);
    var longText = new LongTextHandler(store, planner, translation, merge, end, settings);
    return new Handlers(
        new SteadyHandler(new LastAttempt(file, store, end, settings), settings),
        new SteadyHandler(new BatchHandler(store, translation), settings),
        new SteadyHandler(new LastAttempt(longText, store, end, settings), settings));
  }

  JobHandler of(QueueName queue) {
    return switch (queue) {
      case FILE_PROCESSING -> file;
      case BATCH_TRANSLATION -> batch;
      case TRANSLATION_LONG -> longText;
    };
  }
}
