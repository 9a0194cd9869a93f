package dev.localization.contract.run;

import dev.localization.contract.Json;
import dev.localization.redis.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import redis.clients.jedis.UnifiedJedis;

/** The writes of a task; each refuses when the run is fenced or gone. */
record TaskWrites(UnifiedJedis redis, RunKeys keys) {
  private static final Script STORE_PLAN = Script.of(TaskWrites.class, "store-plan");
  private static final Script STORE_RESULTS = Script.of(TaskWrites.class, "store-results");
  private static final Script WITHHOLD_RESULTS = Script.of(TaskWrites.class, "withhold-results");
  private static final Script OPEN_BATCHES = Script.of(TaskWrites.class, "open-batches");
  private static final Script END_FILE = Script.of(TaskWrites.class, "end-file");
  private static final Script STORE_ESTIMATE = Script.of(TaskWrites.class, "store-estimate");
  private static final Script RESERVE = Script.of(TaskWrites.class, "reserve");

  WriteResult plan(FileTask task, FilePlan plan) {
    var arguments = new ArrayList<String>();
    arguments.add(task.language());
    arguments.add(Json.write(plan.head()));
    arguments.add(String.valueOf(plan.head().units()));
    arguments.add(String.valueOf(plan.inputTokens()));
    plan.batches().forEach(batch -> arguments.add(Json.write(batch)));
    return WriteResult.of(
        STORE_PLAN.run(
            redis,
            List.of(keys.run(task.run()), keys.plan(task), keys.totals(task.run())),
            arguments));
  }

  WriteResult results(FileTask task, List<EndedUnit> units) {
    return results(STORE_RESULTS, task, units);
  }

  WriteResult withheld(FileTask task, List<EndedUnit> failed) {
    return results(WITHHOLD_RESULTS, task, failed);
  }

  private WriteResult results(Script script, FileTask task, List<EndedUnit> units) {
    var arguments = new ArrayList<String>();
    arguments.add(task.run().toString());
    arguments.add(keys.channel());
    arguments.add(task.language());
    arguments.add(String.valueOf(Runs.FAILURES));
    for (EndedUnit unit : units) {
      arguments.add(String.valueOf(unit.ordinal()));
      arguments.add(unit.result().outcome().name());
      arguments.add(Json.write(unit.result()));
      arguments.add(unit.failure().map(Json::write).orElse(""));
    }
    return WriteResult.of(
        script.run(
            redis,
            List.of(
                keys.run(task.run()),
                keys.results(task),
                keys.done(task),
                keys.totals(task.run()),
                keys.failures(task.run())),
            arguments));
  }

  WriteResult batches(RunId run, List<String> jobIds) {
    return WriteResult.of(
        OPEN_BATCHES.run(redis, List.of(keys.run(run), keys.batches(run)), jobIds));
  }

  Ended end(FileTask task, RunManifest manifest, FileOutcome outcome, Optional<String> document) {
    var arguments = new ArrayList<String>();
    arguments.add(task.run().toString());
    arguments.add(keys.channel());
    arguments.add(task.field());
    arguments.add(Json.write(outcome));
    arguments.add(String.valueOf(manifest.taskCount()));
    document.ifPresent(arguments::add);
    var reply =
        (List<?>)
            END_FILE.run(
                redis,
                List.of(keys.run(task.run()), keys.files(task.run()), keys.outputs(task.run())),
                arguments);
    int next = ((Long) reply.get(1)).intValue();
    return new Ended(
        WriteResult.of(reply.get(0)), next < 0 ? OptionalInt.empty() : OptionalInt.of(next));
  }

  WriteResult estimate(RunId run, long tokens) {
    return WriteResult.of(
        STORE_ESTIMATE.run(
            redis, List.of(keys.run(run), keys.totals(run)), List.of(String.valueOf(tokens))));
  }

  Reservation reserve(RunId run, long tokens, long budget) {
    return Reservation.of(
        RESERVE.run(
            redis,
            List.of(keys.run(run), keys.totals(run)),
            List.of(String.valueOf(tokens), String.valueOf(budget))));
  }

  /** A task's end, and the index of the task that was opened in its place. */
  record Ended(WriteResult result, OptionalInt next) {}
}
