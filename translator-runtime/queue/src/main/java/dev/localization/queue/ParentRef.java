package dev.localization.queue;

/**
 * The job that waits for another one.
 *
 * @param queueKey prefix and name of the parent's queue, as in {@code bull:file-processing}
 * @param id the parent's id
 */
public record ParentRef(String queueKey, String id) {
  public ParentRef {
    if (queueKey.isEmpty() || id.isEmpty()) {
      throw new InvalidFieldException(
          "parent", "has no queue key or no id", "give both, as in bull:files and invoice-7");
    }
  }

  String key() {
    return queueKey + ":" + id;
  }
}
