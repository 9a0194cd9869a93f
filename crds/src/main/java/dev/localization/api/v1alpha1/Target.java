package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A language to translate into. */
@ApiRecord
public record Target(
    @Required
        @Size(min = 2, max = 35)
        @Pattern(Patterns.LANGUAGE)
        @JsonPropertyDescription(
            "The language, a BCP 47 tag such as fr or pt-BR. Unique, also without regard to case.")
        String language,
    @JsonPropertyDescription(
            "How the translation addresses its reader: Auto, Formal or Informal. Default: Auto.")
        @Nullable Formality formality,
    @Size(max = 4096)
        @JsonPropertyDescription("Instructions to the model for this language, in plain words.")
        @Nullable String instructions) {

  @Override
  public Formality formality() {
    return Absent.or(formality, Formality.AUTO);
  }

  @Override
  public String instructions() {
    return Absent.text(instructions);
  }
}
