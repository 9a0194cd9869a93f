package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** An entry of a ConfigMap in the same namespace. */
@ApiRecord
public record ConfigMapKeyRef(
    @Required
        @Size(min = 1, max = 253)
        @Pattern(Patterns.DNS_SUBDOMAIN)
        @JsonPropertyDescription("The name of the ConfigMap.")
        String name,
    @Required
        @Size(min = 1, max = 253)
        @Pattern(Patterns.CONFIG_KEY)
        @JsonPropertyDescription("The key of the entry.")
        String key) {}
