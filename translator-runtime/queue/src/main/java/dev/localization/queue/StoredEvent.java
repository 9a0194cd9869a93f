package dev.localization.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events as their stream holds them. */
final class StoredEvent {
  private static final String NAME = "event";

  private final String id;
  private final Map<String, String> fields;

  private StoredEvent(String id, Map<String, String> fields) {
    this.id = id;
    this.fields = fields;
  }

  /**
   * Reads an entry as scripts return it.
   *
   * @param entry the id, then a list of names and values by turns
   */
  static QueueEvent read(List<?> entry) {
    var pairs = (List<?>) entry.get(1);
    var fields = new HashMap<String, String>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      fields.put((String) pairs.get(i), (String) pairs.get(i + 1));
    }
    return read((String) entry.getFirst(), fields);
  }

  /** Whoever writes to the stream, nothing in it stops the reader. */
  static QueueEvent read(String id, Map<String, String> fields) {
    try {
      return new StoredEvent(id, fields).known();
    } catch (IncompleteException | NumberFormatException foreign) {
      return new QueueEvent.Other(id, fields.getOrDefault(NAME, ""), fields);
    }
  }

  private QueueEvent known() {
    return switch (fields.getOrDefault(NAME, "")) {
      case "added" -> new QueueEvent.Added(id, job(), required("name"));
      case "waiting" -> new QueueEvent.Waiting(id, job(), optional("prev"));
      case "active" -> new QueueEvent.Active(id, job());
      case "completed" -> new QueueEvent.Completed(id, job(), required("returnvalue"));
      case "failed" -> new QueueEvent.Failed(id, job(), required("failedReason"));
      case "retries-exhausted" ->
          new QueueEvent.RetriesExhausted(id, job(), Integer.parseInt(required("attemptsMade")));
      case "delayed" ->
          new QueueEvent.Delayed(
              id, job(), Instant.ofEpochMilli(Long.parseLong(required("delay"))));
      case "progress" -> new QueueEvent.Progress(id, job(), required("data"));
      case "stalled" -> new QueueEvent.Stalled(id, job());
      case "waiting-children" -> new QueueEvent.WaitingChildren(id, job());
      case "deduplicated" ->
          new QueueEvent.Deduplicated(
              id, job(), required("deduplicationId"), required("deduplicatedJobId"));
      case "duplicated" -> new QueueEvent.Duplicated(id, job());
      case "removed" -> new QueueEvent.Removed(id, job(), optional("prev"));
      case "drained" -> new QueueEvent.Drained(id);
      case "paused" -> new QueueEvent.Paused(id);
      case "resumed" -> new QueueEvent.Resumed(id);
      case "cleaned" -> new QueueEvent.Cleaned(id, Long.parseLong(required("count")));
      default -> new QueueEvent.Other(id, fields.getOrDefault(NAME, ""), fields);
    };
  }

  private String job() {
    return required("jobId");
  }

  private String required(String field) {
    return optional(field).orElseThrow(IncompleteException::new);
  }

  private Optional<String> optional(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  private static final class IncompleteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteException() {
      super(null, null, false, false);
    }
  }
}
