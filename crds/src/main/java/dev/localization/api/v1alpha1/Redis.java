package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.IMMUTABLE;
import static dev.localization.api.schema.Change.Kind.LIVE;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** The Redis of queues, runs and translation memory: exactly one of managed and external. */
@ApiRecord
@ValidationRule(
    value = "has(self.managed) != has(self.external)",
    message = "set exactly one of redis.managed and redis.external")
@ValidationRule(
    value = "has(self.managed) == has(oldSelf.managed)",
    message =
        "redis.managed and redis.external are immutable: make a new app to move to another Redis")
@ValidationRule(
    value =
        "has(self.prefix) == has(oldSelf.prefix)"
            + " && (!has(self.prefix) || self.prefix == oldSelf.prefix)",
    message = "redis.prefix is immutable: make a new app for another prefix")
public record Redis(
    @Change(IMMUTABLE) @JsonPropertyDescription("A Redis that the operator runs. Immutable.")
        @Nullable Managed managed,
    @Change(IMMUTABLE)
        @JsonPropertyDescription("A Redis that you run. Immutable, but for its credentials.")
        @Nullable External external,
    @Size(min = 1, max = 253)
        @Pattern("^[-._/{}A-Za-z0-9]+$")
        @Change(IMMUTABLE)
        @JsonPropertyDescription(
            "What the app's keys begin with; one app a prefix. Default: {<namespace>/<name>}."
                + " Immutable.")
        @Nullable String prefix) {

  static final Redis DEFAULT = new Redis(new Managed(null), null, null);

  /** A Redis that the operator runs. */
  @ApiRecord
  public record Managed(
      @Default("1Gi")
          @ValidationRule(
              value = "quantity(string(self)).isGreaterThan(quantity('0'))",
              message = "set redis.managed.storage to a size such as 1Gi")
          @ValidationRule(
              value = "self == oldSelf",
              message = "redis.managed.storage is immutable: make a new app for another size")
          @JsonPropertyDescription("The size of its volume. Immutable.")
          @Nullable Quantity storage) {

    @Override
    public Quantity storage() {
      return Absent.or(storage, new Quantity("1", "Gi"));
    }
  }

  /** A Redis that you run. */
  @ApiRecord
  public record External(
      @Required
          @Change(LIVE)
          @JsonPropertyDescription(
              "The Secret entry with its URL: redis:// or rediss://, with user and password.")
          SecretKeyRef urlSecretRef) {}
}
