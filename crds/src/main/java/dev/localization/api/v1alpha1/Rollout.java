package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListSet;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a new revision replaces the active one. */
@ApiRecord
public record Rollout(
    @Size(min = 1, max = 20)
        @Default(
            "[{\"weight\": 10}, {\"weight\": 25}, {\"weight\": 50}, {\"weight\": 75},"
                + " {\"weight\": 100}]")
        @ValidationRule(
            value =
                "self.map(s, s.weight).isSorted()"
                    + " && self.all(s, self.exists_one(t, t.weight == s.weight))"
                    + " && self[size(self) - 1].weight == 100",
            message = "let the weights of rollout.steps ascend to 100, as in 10, 50, 100")
        @JsonPropertyDescription("The shares of traffic that the new version gets, in order.")
        @Nullable List<Step> steps,
    @Default("60")
        @Min(0)
        @Max(86_400)
        @JsonPropertyDescription("Seconds that a step lasts which names none of its own.")
        @Nullable Integer stepSeconds,
    @Default("600")
        @Min(1)
        @Max(604_800)
        @JsonPropertyDescription("Seconds since the last move after which the rollout has failed.")
        @Nullable Integer progressDeadlineSeconds,
    @Default("300")
        @Min(0)
        @Max(604_800)
        @JsonPropertyDescription(
            "Seconds that the new version is watched at 100 percent, the old one kept warm.")
        @Nullable Integer bakeSeconds,
    @Default("30")
        @Min(0)
        @Max(86_400)
        @JsonPropertyDescription("Seconds after which the pods of the old version then go.")
        @Nullable Integer scaleDownDelaySeconds,
    @Default("Rollback")
        @JsonPropertyDescription(
            "Rollback: a failure returns all traffic to the active version. Pause: weights stay until"
                + " a person decides.")
        @Nullable RolloutFailurePolicy onFailure,
    @Default("false") @JsonPropertyDescription("Stops the clocks while true; weights stay.")
        @Nullable Boolean paused,
    @JsonPropertyDescription("How traffic is split. Default: by the selector of a Service.")
        @Nullable Traffic traffic,
    @Default("{}")
        @JsonPropertyDescription("When the new version counts as worse than the active one.")
        @Nullable Analysis analysis,
    @JsonPropertyDescription(
            "A container that must succeed before the new version gets traffic. Default: none.")
        @Nullable SmokeTest smokeTest,
    @JsonPropertyDescription(
            "Texts that the new version must translate well before it gets traffic. Default: none.")
        @Nullable GoldenSet goldenSet) {

  static final Rollout DEFAULT =
      new Rollout(null, null, null, null, null, null, null, null, null, null, null);

  private static final List<Step> DEFAULT_STEPS =
      Stream.of(10, 25, 50, 75, 100).map(weight -> new Step(weight, null)).toList();

  @Override
  public List<Step> steps() {
    return Absent.or(steps, DEFAULT_STEPS);
  }

  @Override
  public Integer stepSeconds() {
    return Absent.or(stepSeconds, 60);
  }

  @Override
  public Integer progressDeadlineSeconds() {
    return Absent.or(progressDeadlineSeconds, 600);
  }

  @Override
  public Integer bakeSeconds() {
    return Absent.or(bakeSeconds, 300);
  }

  @Override
  public Integer scaleDownDelaySeconds() {
    return Absent.or(scaleDownDelaySeconds, 30);
  }

  @Override
  public RolloutFailurePolicy onFailure() {
    return Absent.or(onFailure, RolloutFailurePolicy.ROLLBACK);
  }

  @Override
  public Boolean paused() {
    return Absent.or(paused, false);
  }

  @Override
  public Analysis analysis() {
    return Absent.or(analysis, Analysis.DEFAULT);
  }

  /** A share of traffic for the new version. */
  @ApiRecord
  public record Step(
      @Required @Min(1) @Max(100) @JsonPropertyDescription("Percent of traffic.") Integer weight,
      @Min(0)
          @Max(604_800)
          @JsonPropertyDescription("Seconds that the step lasts. Default: stepSeconds.")
          @Nullable Integer seconds) {}

  /** How traffic is split. */
  @ApiRecord
  public record Traffic(
      @Required @JsonPropertyDescription("Exact weights by an HTTPRoute of the Gateway API.")
          Gateway gateway) {}

  /** An HTTPRoute of the Gateway API. */
  @ApiRecord
  public record Gateway(
      @Required @Size(min = 1, max = 8) @JsonPropertyDescription("The gateways to attach to.")
          List<ParentRef> parentRefs,
      @Size(max = 16)
          @ListSet
          @JsonPropertyDescription("The host names to answer to. Default: those of the gateways.")
          @Nullable
              List<
                  @Size(min = 1, max = 253) @Pattern("^(\\*\\.)?[a-z0-9]([-.a-z0-9]*[a-z0-9])?$")
                  String>
              hostnames) {

    @Override
    public List<ParentRef> parentRefs() {
      return Absent.list(parentRefs);
    }

    @Override
    public List<String> hostnames() {
      return Absent.list(hostnames);
    }
  }

  /** A Gateway, as HTTPRoutes refer to it. */
  @ApiRecord
  public record ParentRef(
      @Size(max = 253)
          @JsonPropertyDescription("The API group. Default: gateway.networking.k8s.io.")
          @Nullable String group,
      @Size(min = 1, max = 63) @JsonPropertyDescription("The kind. Default: Gateway.")
          @Nullable String kind,
      @Size(min = 1, max = 63)
          @Pattern(Patterns.DNS_LABEL)
          @JsonPropertyDescription("The namespace. Default: that of the app.")
          @Nullable String namespace,
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Patterns.DNS_SUBDOMAIN)
          @JsonPropertyDescription("The name.")
          String name,
      @Size(min = 1, max = 253)
          @Pattern(Patterns.DNS_SUBDOMAIN)
          @JsonPropertyDescription("The listener's name. Default: all that fit.")
          @Nullable String sectionName,
      @Min(1) @Max(65_535) @JsonPropertyDescription("The listener's port. Default: all that fit.")
          @Nullable Integer port) {

    @Override
    public String group() {
      return Absent.or(group, "gateway.networking.k8s.io");
    }

    @Override
    public String kind() {
      return Absent.or(kind, "Gateway");
    }
  }

  /** When the new version counts as worse than the active one. */
  @ApiRecord
  public record Analysis(
      @Default("10") @Min(1) @Max(3600) @JsonPropertyDescription("Seconds between measurements.")
          @Nullable Integer intervalSeconds,
      @Default("2")
          @Min(0)
          @Max(100)
          @JsonPropertyDescription("Bad measurements that are let pass; the next is a failure.")
          @Nullable Integer failureLimit,
      @Default("10")
          @Min(0)
          @Max(1000)
          @JsonPropertyDescription(
              "Failed requests in a thousand that the new version may have above the active one.")
          @Nullable Integer maxErrorPermille,
      @Default("1000")
          @Min(1)
          @Max(600_000)
          @JsonPropertyDescription(
              "Milliseconds of the 95th percentile that the new version may take above the active"
                  + " one.")
          @Nullable Integer maxP95Millis,
      @Default("20")
          @Min(0)
          @Max(1_000_000)
          @JsonPropertyDescription(
              "Requests of a step below which it lasts three times as long and is judged by readiness"
                  + " alone.")
          @Nullable Integer minRequests) {

    static final Analysis DEFAULT = new Analysis(null, null, null, null, null);

    @Override
    public Integer intervalSeconds() {
      return Absent.or(intervalSeconds, 10);
    }

    @Override
    public Integer failureLimit() {
      return Absent.or(failureLimit, 2);
    }

    @Override
    public Integer maxErrorPermille() {
      return Absent.or(maxErrorPermille, 10);
    }

    @Override
    public Integer maxP95Millis() {
      return Absent.or(maxP95Millis, 1000);
    }

    @Override
    public Integer minRequests() {
      return Absent.or(minRequests, 20);
    }
  }

  /** A container that must succeed before the new version gets traffic. */
  @ApiRecord
  public record SmokeTest(
      @Required @Size(min = 1, max = 512) @JsonPropertyDescription("The image.") String image,
      @Size(max = 50) @JsonPropertyDescription("The command. Default: that of the image.")
          @Nullable List<@Size(max = 4096) String> command,
      @Size(max = 50)
          @JsonPropertyDescription(
              "The arguments. Environment variable PREVIEW_URL names the new version's Service.")
          @Nullable List<@Size(max = 4096) String> args,
      @Default("120")
          @Min(1)
          @Max(86_400)
          @JsonPropertyDescription("Seconds after which it has failed.")
          @Nullable Integer timeoutSeconds) {

    @Override
    public List<String> command() {
      return Absent.list(command);
    }

    @Override
    public List<String> args() {
      return Absent.list(args);
    }

    @Override
    public Integer timeoutSeconds() {
      return Absent.or(timeoutSeconds, 120);
    }
  }

  /** Texts that the new version must translate well before it gets traffic. */
  @ApiRecord
  public record GoldenSet(
      @Required
          @JsonPropertyDescription(
              "The ConfigMap of source texts and the properties that their translations must have.")
          ConfigMapRef configMap) {}
}
