package dev.localization.queue;

import java.util.List;
import java.util.Objects;

/**
 * A job and those it waits for; added all together or not at all.
 *
 * @param queue the name of its queue, under the same prefix
 * @param children what must end before this job runs; none for a leaf
 */
public record FlowNode(String queue, NewJob job, List<FlowNode> children) {
  public FlowNode {
    Objects.requireNonNull(job, "job");
    Keys.requireQueueName(queue);
    children = List.copyOf(children);
  }

  /** A job that waits for nothing. */
  public FlowNode(String queue, NewJob job) {
    this(queue, job, List.of());
  }

  /** This job and all beneath it. */
  int size() {
    return 1 + children.stream().mapToInt(FlowNode::size).sum();
  }
}
