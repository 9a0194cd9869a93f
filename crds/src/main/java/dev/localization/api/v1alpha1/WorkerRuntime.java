package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The worker pods. */
@ApiRecord
public record WorkerRuntime(
    @Size(min = 1, max = 512)
        @JsonPropertyDescription(
            "The image of the translator runtime. Default: that of the operator's release.")
        @Nullable String image,
    @Size(max = 100)
        @ListMap("name")
        @JsonPropertyDescription(
            "Environment variables. ConfigMaps named here are part of a revision by their content.")
        @Nullable List<EnvVar> env,
    @JsonPropertyDescription("Resources of a pod, where its pool names none.")
        @Nullable ResourceRequirements resources,
    @JsonUnwrapped @Nullable PodSettings pod) {

  static final WorkerRuntime DEFAULT = new WorkerRuntime(null, null, null, null);

  @Override
  public List<EnvVar> env() {
    return Absent.list(env);
  }

  @Override
  public PodSettings pod() {
    return Absent.or(pod, PodSettings.DEFAULT);
  }
}
