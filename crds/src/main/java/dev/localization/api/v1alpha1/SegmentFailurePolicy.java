package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a segment that no provider translates well. */
public enum SegmentFailurePolicy {
  /** Its source text is kept, and reported. */
  @JsonProperty("KeepSource")
  KEEP_SOURCE,
  /** The language fails. */
  @JsonProperty("Fail")
  FAIL,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static SegmentFailurePolicy of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
