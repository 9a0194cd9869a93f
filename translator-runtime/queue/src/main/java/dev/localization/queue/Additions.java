package dev.localization.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs to add, as the arguments of a script. */
final class Additions {
  private final String prefix;
  private final List<String> arguments = new ArrayList<>();
  private int count;

  Additions(String prefix) {
    this.prefix = prefix;
  }

  int count() {
    return count;
  }

  List<String> arguments() {
    return arguments;
  }

  /** A job on its own, or beneath the parent that its options name. */
  void job(Keys queue, NewJob job) {
    put(queue, job.options().jobId().orElse(""), job, 0, false);
  }

  /** A job beneath {@code parent}, whatever its options say. */
  void child(ChildJob child, ParentRef parent) {
    job(new Keys(prefix, child.queue()), beneath(child.job(), parent));
  }

  /** A job whose parent was put at {@code above}; 0 for the root of a flow. */
  private record Branch(FlowNode node, Optional<ParentRef> parent, int above) {}

  /** A job and all that it waits for, level by level, as BullMQ adds them. */
  void flow(FlowNode root) {
    var branches = new ArrayDeque<>(List.of(new Branch(root, Optional.empty(), 0)));
    while (!branches.isEmpty()) {
      branches.addAll(put(branches.poll()));
    }
  }

  private List<Branch> put(Branch branch) {
    FlowNode node = branch.node();
    var queue = new Keys(prefix, node.queue());
    String id = node.job().options().jobId().orElseGet(() -> UUID.randomUUID().toString());
    NewJob job = branch.parent().map(ref -> beneath(node.job(), ref)).orElse(node.job());
    put(queue, id, job, branch.above(), !node.children().isEmpty());
    int position = count;
    return node.children().stream()
        .map(child -> new Branch(child, Optional.of(new ParentRef(queue.base(), id)), position))
        .toList();
  }

  private static NewJob beneath(NewJob job, ParentRef parent) {
    return new NewJob(job.name(), job.data(), job.options().toBuilder().parent(parent).build());
  }

  private void put(Keys queue, String id, NewJob job, int above, boolean waits) {
    JobOptions options = job.options();
    count++;
    arguments.add(queue.base());
    arguments.add(id);
    arguments.add(job.name());
    arguments.add(job.data());
    arguments.add(StoredOptions.write(options));
    arguments.add(Long.toString(options.delay().toMillis()));
    arguments.add(Integer.toString(options.priority()));
    arguments.add(options.lifo() ? "1" : "0");
    arguments.add(Integer.toString(above));
    arguments.add(options.parent().map(ParentRef::key).orElse(""));
    arguments.add(
        options
            .parent()
            .map(parent -> StoredOptions.writeParent(parent, options.onFailure()))
            .orElse(""));
    arguments.add(waits ? "1" : "0");
    arguments.add(options.deduplicationId().orElse(""));
  }
}
