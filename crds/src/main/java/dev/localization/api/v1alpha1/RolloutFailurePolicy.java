package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What follows a failed rollout. */
public enum RolloutFailurePolicy {
  /** All traffic returns to the active version. */
  @JsonProperty("Rollback")
  ROLLBACK,
  /** Weights stay until a person decides. */
  @JsonProperty("Pause")
  PAUSE,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static RolloutFailurePolicy of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
