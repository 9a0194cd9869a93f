package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.LIVE;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The web app in front: your own, or the runtime's API when no image is named. */
@ApiRecord
public record Web(
    @Size(min = 1, max = 512)
        @JsonPropertyDescription("The image. Default: that of runtime, which serves the job API.")
        @Nullable String image,
    @Default("2")
        @Min(0)
        @Max(Bounds.PODS)
        @Change(LIVE)
        @JsonPropertyDescription("Pods of a version. Of no effect with autoscaling.")
        @Nullable Integer replicas,
    @Default("8080")
        @Min(1)
        @Max(65_535)
        @JsonPropertyDescription("The port on which the container serves HTTP.")
        @Nullable Integer port,
    @Size(min = 1, max = 512)
        @ValidationRule(
            value = "self.startsWith('/')",
            message = "begin web.probePath with '/', as in /healthz")
        @JsonPropertyDescription(
            "The path whose answer says that a pod is ready. Default: /api/health without an image of"
                + " your own; with one, a pod is ready once the port accepts connections.")
        @Nullable String probePath,
    @Size(max = 100) @ListMap("name") @JsonPropertyDescription(PodDescriptions.ENV)
        @Nullable List<EnvVar> env,
    @Size(max = 20)
        @JsonPropertyDescription(
            "ConfigMaps and Secrets whose entries become environment variables.")
        @Nullable List<EnvFromSource> envFrom,
    @JsonPropertyDescription("Resources of a pod.") @Nullable ResourceRequirements resources,
    @Change(LIVE)
        @JsonPropertyDescription(
            "Lets the number of pods follow their CPU use. Needs rollout.traffic.gateway. Default:"
                + " replicas pods.")
        @Nullable Autoscaling autoscaling,
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

  @Override
  public Integer replicas() {
    return Absent.or(replicas, 2);
  }

  @Override
  public Integer port() {
    return Absent.or(port, 8080);
  }

  @Override
  public List<EnvVar> env() {
    return Absent.list(env);
  }

  @Override
  public List<EnvFromSource> envFrom() {
    return Absent.list(envFrom);
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

  /** Lets the number of pods follow their CPU use. */
  @ApiRecord
  @ValidationRule(
      value = "(has(self.minReplicas) ? self.minReplicas : 1) <= self.maxReplicas",
      message = "set web.autoscaling.minReplicas to at most maxReplicas")
  public record Autoscaling(
      @Min(1) @Max(Bounds.PODS) @JsonPropertyDescription("Pods at least. Default: 1.")
          @Nullable Integer minReplicas,
      @Required @Min(1) @Max(Bounds.PODS) @JsonPropertyDescription("Pods at most.")
          Integer maxReplicas,
      @Min(1)
          @Max(1000)
          @JsonPropertyDescription(
              "Percent of the requested CPU that the pods should use on average. Default: 80.")
          @Nullable Integer targetCPUPercent) {

    @Override
    public Integer minReplicas() {
      return Absent.or(minReplicas, 1);
    }

    @Override
    public Integer targetCPUPercent() {
      return Absent.or(targetCPUPercent, 80);
    }
  }
}
