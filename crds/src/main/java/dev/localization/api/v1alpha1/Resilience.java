package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** How calls of providers are guarded. */
@ApiRecord
public record Resilience(
    @Default("{}")
        @JsonPropertyDescription(
            "When a provider counts as unavailable, and when it is tried again.")
        @Nullable CircuitBreaker circuitBreaker,
    @Default("{}")
        @JsonPropertyDescription("How long one call or one active phase of work may take.")
        @Nullable Timeouts timeouts,
    @Default("{}")
        @JsonPropertyDescription("How often content is tried again. Outages burn no attempt.")
        @Nullable Retry retry) {

  static final Resilience DEFAULT = new Resilience(null, null, null);

  @Override
  public CircuitBreaker circuitBreaker() {
    return Absent.or(circuitBreaker, CircuitBreaker.DEFAULT);
  }

  @Override
  public Timeouts timeouts() {
    return Absent.or(timeouts, Timeouts.DEFAULT);
  }

  @Override
  public Retry retry() {
    return Absent.or(retry, Retry.DEFAULT);
  }

  /** When a provider counts as unavailable, and when it is tried again. */
  @ApiRecord
  public record CircuitBreaker(
      @Default("50")
          @Min(1)
          @Max(100)
          @JsonPropertyDescription(
              "Percent of failed calls in the window from which the circuit opens.")
          @Nullable Integer failureRatePercent,
      @Default("80")
          @Min(1)
          @Max(100)
          @JsonPropertyDescription(
              "Percent of slow calls in the window from which the circuit opens.")
          @Nullable Integer slowCallRatePercent,
      @Default("30")
          @Min(1)
          @Max(3600)
          @JsonPropertyDescription("Seconds from which a call is slow.")
          @Nullable Integer slowCallSeconds,
      @Default("60")
          @Min(1)
          @Max(3600)
          @JsonPropertyDescription("Seconds of the past that are judged.")
          @Nullable Integer windowSeconds,
      @Default("10")
          @Min(1)
          @Max(1000)
          @JsonPropertyDescription("Calls in the window below which nothing is judged.")
          @Nullable Integer minimumCalls,
      @Default("30")
          @Min(1)
          @Max(3600)
          @JsonPropertyDescription("Seconds that an open circuit lets no call pass.")
          @Nullable Integer openSeconds,
      @Default("3")
          @Min(1)
          @Max(100)
          @JsonPropertyDescription(
              "Calls that then try whether the provider is back, across all workers.")
          @Nullable Integer halfOpenCalls) {

    static final CircuitBreaker DEFAULT =
        new CircuitBreaker(null, null, null, null, null, null, null);

    @Override
    public Integer failureRatePercent() {
      return Absent.or(failureRatePercent, 50);
    }

    @Override
    public Integer slowCallRatePercent() {
      return Absent.or(slowCallRatePercent, 80);
    }

    @Override
    public Integer slowCallSeconds() {
      return Absent.or(slowCallSeconds, 30);
    }

    @Override
    public Integer windowSeconds() {
      return Absent.or(windowSeconds, 60);
    }

    @Override
    public Integer minimumCalls() {
      return Absent.or(minimumCalls, 10);
    }

    @Override
    public Integer openSeconds() {
      return Absent.or(openSeconds, 30);
    }

    @Override
    public Integer halfOpenCalls() {
      return Absent.or(halfOpenCalls, 3);
    }
  }

  /** How long one call or one active phase of work may take. */
  @ApiRecord
  public record Timeouts(
      @Default("5") @Min(1) @Max(60) @JsonPropertyDescription("Seconds to connect to a provider.")
          @Nullable Integer connectSeconds,
      @Default("60")
          @Min(1)
          @Max(3600)
          @JsonPropertyDescription("Seconds of a call with a batch of segments.")
          @Nullable Integer batchSeconds,
      @Default("600")
          @Min(1)
          @Max(7200)
          @JsonPropertyDescription("Seconds of a call with a chunk of long text.")
          @Nullable Integer longTextSeconds,
      @Default("300")
          @Min(1)
          @Max(7200)
          @JsonPropertyDescription(
              "Seconds of an active phase of a document: to plan it, or to merge and store it.")
          @Nullable Integer fileSeconds,
      @Default("5") @Min(1) @Max(60) @JsonPropertyDescription("Seconds of a health check.")
          @Nullable Integer healthSeconds) {

    static final Timeouts DEFAULT = new Timeouts(null, null, null, null, null);

    @Override
    public Integer connectSeconds() {
      return Absent.or(connectSeconds, 5);
    }

    @Override
    public Integer batchSeconds() {
      return Absent.or(batchSeconds, 60);
    }

    @Override
    public Integer longTextSeconds() {
      return Absent.or(longTextSeconds, 600);
    }

    @Override
    public Integer fileSeconds() {
      return Absent.or(fileSeconds, 300);
    }

    @Override
    public Integer healthSeconds() {
      return Absent.or(healthSeconds, 5);
    }
  }

  /** How often content is tried again. Outages and rate limits burn no attempt. */
  @ApiRecord
  public record Retry(
      @Default("5")
          @Min(1)
          @Max(20)
          @JsonPropertyDescription(
              "Attempts at a segment whose translation is refused or unusable.")
          @Nullable Integer attempts,
      @Default("{}")
          @JsonPropertyDescription(
              "The pause before the next attempt. A Retry-After of the provider wins.")
          @Nullable Backoff backoff) {

    static final Retry DEFAULT = new Retry(null, null);

    @Override
    public Integer attempts() {
      return Absent.or(attempts, 5);
    }

    @Override
    public Backoff backoff() {
      return Absent.or(backoff, Backoff.DEFAULT);
    }
  }

  /** The pause between attempts: initial × multiplier^n, at most max, give or take jitter. */
  @ApiRecord
  public record Backoff(
      @Default("1000")
          @Min(1)
          @Max(600000)
          @JsonPropertyDescription("Milliseconds before the second attempt.")
          @Nullable Integer initialMillis,
      @Default("2")
          @Min(1)
          @Max(10)
          @JsonPropertyDescription("By what the pause grows from attempt to attempt.")
          @Nullable Integer multiplier,
      @Default("60") @Min(1) @Max(3600) @JsonPropertyDescription("Seconds of a pause, at most.")
          @Nullable Integer maxSeconds,
      @Default("20")
          @Min(0)
          @Max(100)
          @JsonPropertyDescription("Percent by which a pause varies at random.")
          @Nullable Integer jitterPercent) {

    static final Backoff DEFAULT = new Backoff(null, null, null, null);

    @Override
    public Integer initialMillis() {
      return Absent.or(initialMillis, 1000);
    }

    @Override
    public Integer multiplier() {
      return Absent.or(multiplier, 2);
    }

    @Override
    public Integer maxSeconds() {
      return Absent.or(maxSeconds, 60);
    }

    @Override
    public Integer jitterPercent() {
      return Absent.or(jitterPercent, 20);
    }
  }
}
