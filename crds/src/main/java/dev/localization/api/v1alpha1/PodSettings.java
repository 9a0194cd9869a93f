package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how pods run: fields of a pod that the operator has no opinion on, written directly in
 * {@code web} and {@code runtime}.
 *
 * <p>Types of Kubernetes keep their whole schema: a mistake is then refused when the app is
 * applied, not when its pods are made, and whatever is accepted fits the Java type.
 */
@ApiRecord
public record PodSettings(
    @Size(max = 20)
        @ListMap("name")
        @JsonPropertyDescription("Secrets with which images are pulled.")
        @Nullable List<LocalObjectReference> imagePullSecrets,
    @Size(max = 50) @JsonPropertyDescription("Labels that a node must have.")
        @Nullable Map<String, @Size(max = 63) String> nodeSelector,
    @Size(max = 50) @JsonPropertyDescription("Taints of nodes that the pods tolerate.")
        @Nullable List<Toleration> tolerations,
    @JsonPropertyDescription("Nodes and other pods that the pods prefer or avoid.")
        @Nullable Affinity affinity,
    @Size(max = 50)
        @JsonPropertyDescription("Labels of the pods, besides those of the operator, which win.")
        @Nullable Map<String, @Size(max = 63) String> labels,
    @Size(max = 50) @JsonPropertyDescription("Annotations of the pods.")
        @Nullable Map<String, @Size(max = 8192) String> annotations,
    @Size(min = 1, max = 253)
        @Pattern(Patterns.DNS_SUBDOMAIN)
        @JsonPropertyDescription(
            "The service account of the pods. Its API token is never mounted. Default: default.")
        @Nullable String serviceAccountName,
    @JsonPropertyDescription(
            "Security settings of the pod, put over those of the restricted Pod Security Standard.")
        @Nullable PodSecurityContext podSecurityContext,
    @JsonPropertyDescription(
            "Security settings of the container, put over those of the restricted Pod Security"
                + " Standard.")
        @Nullable SecurityContext securityContext) {

  static final PodSettings DEFAULT =
      new PodSettings(null, null, null, null, null, null, null, null, null);

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
