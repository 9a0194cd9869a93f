package dev.localization.queue;

import java.util.Objects;

/**
 * A job that a running job waits for.
 *
 * @param queue the name of its queue, under the same prefix
 * @param job its parent, where it names one, is replaced
 */
public record ChildJob(String queue, NewJob job) {
  public ChildJob {
    Objects.requireNonNull(job, "job");
    Keys.requireQueueName(queue);
  }
}
