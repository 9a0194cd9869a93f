package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether earlier translations are reused. */
public enum MemoryPolicy {
  /** They are. */
  @JsonProperty("Use")
  USE,
  /** Everything is translated anew; the results replace what is remembered. */
  @JsonProperty("Refresh")
  REFRESH,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static MemoryPolicy of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
