package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A LocalizationApp in the same namespace. */
@ApiRecord
public record AppRef(
    @Required
        @Size(min = 1, max = 40)
        @Pattern(Patterns.DNS_LABEL)
        @JsonPropertyDescription("The name of the LocalizationApp.")
        String name) {}
