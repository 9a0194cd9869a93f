package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a change starts a new run. */
public enum RerunPolicy {
  /** A change of the spec or of the source's content does. */
  @JsonProperty("OnChange")
  ON_CHANGE,
  /** Only a new run token does. */
  @JsonProperty("Never")
  NEVER,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static RerunPolicy of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
