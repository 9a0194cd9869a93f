package dev.localization.contract.run;

import dev.localization.contract.KeySpace;
import java.util.stream.Stream;

/** The keys of runs. */
record RunKeys(KeySpace space) {
  /** Runs that are neither taken nor deleted, by the second of their submission. */
  String live() {
    return space.key("runs");
  }

  /** Runs that are withdrawn and whose jobs may still be in the queues. */
  String withdrawing() {
    return space.key("runs", "withdrawing");
  }

  /** Pub/sub channel of hints: {@code progress|ended|withdrawn <run>}. */
  String channel() {
    return space.key("signals");
  }

  String run(RunId run) {
    return of(run, "run");
  }

  String sources(RunId run) {
    return of(run, "sources");
  }

  String totals(RunId run) {
    return of(run, "totals");
  }

  String files(RunId run) {
    return of(run, "files");
  }

  String outputs(RunId run) {
    return of(run, "outputs");
  }

  String failures(RunId run) {
    return of(run, "failures");
  }

  String batches(RunId run) {
    return of(run, "batches");
  }

  String plan(FileTask task) {
    return of(task, "plan");
  }

  String results(FileTask task) {
    return of(task, "results");
  }

  String done(FileTask task) {
    return of(task, "done");
  }

  /** Every key of a run, the run itself last: while it is there, the others can be found. */
  Stream<String> all(RunId run, RunManifest manifest) {
    return Stream.concat(
        manifest.tasks(run).flatMap(task -> Stream.of(plan(task), results(task), done(task))),
        Stream.concat(
            Stream.of("sources", "totals", "files", "outputs", "failures", "batches")
                .map(what -> of(run, what)),
            Stream.of(run(run))));
  }

  private String of(RunId run, String what) {
    return space.key("run", run.toString(), what);
  }

  private String of(FileTask task, String what) {
    return space.key("run", task.run().toString(), what, task.field());
  }
}
