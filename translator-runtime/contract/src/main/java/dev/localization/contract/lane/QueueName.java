package dev.localization.contract.lane;

import java.util.Arrays;
import java.util.Optional;

/** The queues that every lane has. */
public enum QueueName {
  /** One job a language of a long text: chunks translated in order, each with carried context. */
  TRANSLATION_LONG("translation-long"),
  /** One job a file and language: plan, wait for the batches, merge. */
  FILE_PROCESSING("file-processing"),
  /** One job a batch of segments: one provider call, usually. */
  BATCH_TRANSLATION("batch-translation");

  private final String text;

  QueueName(String text) {
    this.text = text;
  }

  /** The name as users write it and as BullMQ clients of the default lane see it. */
  public String text() {
    return text;
  }

  /** The queue of that name, if there is one. */
  public static Optional<QueueName> parse(String text) {
    return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
  }
}
