package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The worker pods. */
@ApiRecord
public record WorkerRuntime(
    @Size(min = 1, max = 512)
        @JsonPropertyDescription(
            "The image of the translator runtime. Default: that of the operator's release.")
        @Nullable String image,
    @Size(max = 100) @ListMap("name") @JsonPropertyDescription(PodDescriptions.ENV)
        @Nullable List<EnvVar> env,
    @JsonPropertyDescription("Resources of a pod, where its pool names none.")
        @Nullable ResourceRequirements resources,
    @Size(max = 20) @ListMap("name") @JsonPropertyDescription(PodDescriptions.IMAGE_PULL_SECRETS)
        @Nullable List<LocalObjectReference> imagePullSecrets,
    @Size(max = 50) @JsonPropertyDescription(PodDescriptions.NODE_SELECTOR)
        @Nullable Map<String, @Size(max = 63) String> nodeSelector,
    @Size(max = 50) @JsonPropertyDescription(PodDescriptions.TOLERATIONS)
        @Nullable List<Toleration> tolerations,
    @JsonPropertyDescription(PodDescriptions.AFFINITY) @Nullable Affinity affinity,
    @Size(max = 50) @JsonPropertyDescription(PodDescriptions.LABELS)
        @Nullable Map<String, @Size(max = 63) String> labels,
    @Size(max = 50) @JsonPropertyDescription(PodDescriptions.ANNOTATIONS)
        @Nullable Map<String, @Size(max = 8192) String> annotations,
    @Size(min = 1, max = 253)
        @Pattern(Patterns.DNS_SUBDOMAIN)
        @JsonPropertyDescription(PodDescriptions.SERVICE_ACCOUNT)
        @Nullable String serviceAccountName,
    @JsonPropertyDescription(PodDescriptions.POD_SECURITY)
        @Nullable PodSecurityContext podSecurityContext,
    @JsonPropertyDescription(PodDescriptions.SECURITY) @Nullable SecurityContext securityContext)
    implements PodSettings {

  static final WorkerRuntime DEFAULT =
      new WorkerRuntime(null, null, null, null, null, null, null, null, null, null, null, null);

  @Override
  public List<EnvVar> env() {
    return Absent.list(env);
  }

  @Override
  public List<LocalObjectReference> imagePullSecrets() {
    return Absent.list(imagePullSecrets);
  }

  @Override
  public Map<String, String> nodeSelector() {
    return Absent.map(nodeSelector);
  }

  @Override
  public List<Toleration> tolerations() {
    return Absent.list(tolerations);
  }

  @Override
  public Map<String, String> labels() {
    return Absent.map(labels);
  }

  @Override
  public Map<String, String> annotations() {
    return Absent.map(annotations);
  }
}
