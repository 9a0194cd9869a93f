package dev.localization.benchmarks.queue.peer;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.queue.FlowNode;
import dev.localization.queue.Queue;
import java.util.stream.IntStream;

/** Adds as fast as one caller can that waits for each answer. */
record Adding(Queue queue) {
  Answer add(Jobs jobs, int batch) {
    long begun = Clock.micros();
    for (int from = 0; from < jobs.count(); from += batch) {
      if (batch == 1) {
        queue.add(Payload.job(jobs, from));
      } else {
        queue.add(
            IntStream.range(from, Math.min(from + batch, jobs.count()))
                .mapToObj(number -> Payload.job(jobs, number))
                .toList());
      }
    }
    return new Answer(jobs.count(), begun, Clock.micros(), 0);
  }

  Answer flows(String name, Jobs jobs, int children) {
    long begun = Clock.micros();
    for (int number = 0; number < jobs.count(); number++) {
      queue.add(flow(name, jobs, number, children));
    }
    return new Answer(jobs.count(), begun, Clock.micros(), 0);
  }

  private static FlowNode flow(String name, Jobs jobs, int number, int children) {
    String id = jobs.ids() + "-" + number;
    return new FlowNode(
        name,
        Payload.job("parent", jobs, number, id),
        IntStream.range(0, children)
            .mapToObj(child -> Payload.job("child", jobs, number, id + "-" + child))
            .map(job -> new FlowNode(name, job))
            .toList());
  }
}
