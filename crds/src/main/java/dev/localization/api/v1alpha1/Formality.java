package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How the translation addresses its reader. */
public enum Formality {
  /** As is usual for such a text. */
  @JsonProperty("Auto")
  AUTO,
  /** Formal address, such as <i>vous</i> or <i>Sie</i>. */
  @JsonProperty("Formal")
  FORMAL,
  /** Informal address, such as <i>tu</i> or <i>du</i>. */
  @JsonProperty("Informal")
  INFORMAL,
  /** A value of a later version of the API. */
  @JsonIgnore
  UNKNOWN;

  @JsonCreator
  static Formality of(String text) {
    return EnumNames.parse(text, UNKNOWN);
  }
}
