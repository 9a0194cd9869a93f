package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.LIVE;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import dev.localization.api.schema.ListMap;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
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
    @Size(max = 100)
        @ListMap("name")
        @JsonPropertyDescription(
            "Environment variables. ConfigMaps named here are part of a revision by their content.")
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
    @JsonUnwrapped @Nullable PodSettings pod) {

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
  public PodSettings pod() {
    return Absent.or(pod, PodSettings.DEFAULT);
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
