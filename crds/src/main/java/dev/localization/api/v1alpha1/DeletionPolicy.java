package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to outputs when their job or target goes. */
public enum DeletionPolicy {
  /** They stay. */
  @JsonProperty("Retain")
  RETAIN,
  /** They are deleted. */
  @JsonProperty("Delete")
  DELETE,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static DeletionPolicy of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
