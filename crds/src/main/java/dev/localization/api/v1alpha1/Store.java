package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.LIVE;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where documents are read from and written to: exactly one of a volume and an S3 bucket. */
@ApiRecord
@ValidationRule(
    value = "has(self.volume) != has(self.s3)",
    message = "set exactly one of volume and s3 in each store")
public record Store(
    @Required
        @Size(min = 1, max = 40)
        @Pattern(Patterns.DNS_LABEL)
        @JsonPropertyDescription("The name, by which jobs refer to the store.")
        String name,
    @JsonPropertyDescription("A volume, mounted in worker pods.") @Nullable Volume volume,
    @JsonPropertyDescription("A bucket of S3, or of a server that speaks its protocol.")
        @Nullable S3 s3) {

  /** A volume. */
  @ApiRecord
  public record Volume(
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Patterns.DNS_SUBDOMAIN)
          @JsonPropertyDescription(
              "The PersistentVolumeClaim, in the namespace of the app. With several workers it must"
                  + " be ReadWriteMany.")
          String claimName) {}

  /** A bucket. */
  @ApiRecord
  public record S3(
      @Required
          @Size(min = 3, max = 63)
          @Pattern("^[a-z0-9][-.a-z0-9]*[a-z0-9]$")
          @JsonPropertyDescription("The bucket's name.")
          String bucket,
      @Size(max = 512)
          @ValidationRule(
              value = Patterns.RELATIVE_PATH_RULE,
              message = "write s3.prefix without a leading '/' and without '..'")
          @JsonPropertyDescription("What the keys of the store begin with. Default: nothing.")
          @Nullable String prefix,
      @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription("The URL of the server. Default: that of AWS in the region.")
          @Nullable String endpoint,
      @Size(min = 1, max = 64)
          @Pattern("^[-a-z0-9]+$")
          @JsonPropertyDescription("The region. Default: us-east-1.")
          @Nullable String region,
      @Change(LIVE)
          @JsonPropertyDescription(
              "The Secret with the keys accessKeyId, secretAccessKey and, optionally, sessionToken."
                  + " Default: anonymous.")
          @Nullable SecretRef credentialsSecretRef) {

    @Override
    public String prefix() {
      return Absent.text(prefix);
    }

    @Override
    public String region() {
      return Absent.or(region, "us-east-1");
    }
  }
}
