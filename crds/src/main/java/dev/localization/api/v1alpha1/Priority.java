package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The class in which runs are admitted and queued. */
public enum Priority {
  /** Before all others. */
  @JsonProperty("High")
  HIGH,
  /** In turn. */
  @JsonProperty("Normal")
  NORMAL,
  /** After all others. */
  @JsonProperty("Low")
  LOW,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static Priority of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
