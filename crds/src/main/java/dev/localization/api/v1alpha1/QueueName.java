package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The queues that every app has. */
public enum QueueName {
  /** Long texts, translated chunk by chunk. */
  @JsonProperty("translation-long")
  TRANSLATION_LONG,
  /** Documents: read, planned, merged and stored. */
  @JsonProperty("file-processing")
  FILE_PROCESSING,
  /** Batches of segments sent to a provider. */
  @JsonProperty("batch-translation")
  BATCH_TRANSLATION,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  /** The queue's name in Redis and in the API. */
  public String text() {
    return EnumNames.written(this);
  }

  @JsonCreator
  static QueueName of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
