package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.LIVE;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language model or translation engine: a name, exactly one kind, a credential and limits. */
@ApiRecord
@ValidationRule(
    value =
        "[has(self.openAI), has(self.anthropic), has(self.deepL), has(self.libreTranslate),"
            + " has(self.apertium), has(self.pseudo)].exists_one(x, x)",
    message =
        "set exactly one of openAI, anthropic, deepL, libreTranslate, apertium and pseudo"
            + " in each provider")
@ValidationRule(
    value = "has(self.credentialsSecretRef) || !(has(self.anthropic) || has(self.deepL))",
    message = "set credentialsSecretRef: this kind of provider answers nobody without a key")
public record Provider(
    @Required
        @Size(min = 1, max = 40)
        @Pattern(Patterns.DNS_LABEL)
        @JsonPropertyDescription("The name, by which status and metrics speak of the provider.")
        String name,
    @JsonPropertyDescription("Any endpoint compatible with OpenAI's chat completions.")
        @Nullable OpenAI openAI,
    @JsonPropertyDescription("Anthropic's messages API.") @Nullable Anthropic anthropic,
    @JsonPropertyDescription("DeepL.") @Nullable DeepL deepL,
    @JsonPropertyDescription("A LibreTranslate server.") @Nullable LibreTranslate libreTranslate,
    @JsonPropertyDescription("An Apertium APy server.") @Nullable Apertium apertium,
    @JsonPropertyDescription(
            "Accented source text, made within the worker, for tries and tests: no network, no"
                + " credential, no cost.")
        @Nullable Pseudo pseudo,
    @Change(LIVE)
        @JsonPropertyDescription(
            "The key of the provider. Mounted as a file in worker pods and read again when it"
                + " changes.")
        @Nullable SecretKeyRef credentialsSecretRef,
    @Change(LIVE)
        @JsonPropertyDescription("What the provider allows, across all workers. Default: no limit.")
        @Nullable Limits limits) {

  static final Provider DEFAULT =
      new Provider("pseudo", null, null, null, null, null, new Pseudo(null, null), null, null);

  /** The kind that is set; empty if it is one of a later version of the API. */
  public Optional<Kind> kind() {
    return Stream.<@Nullable Kind>of(openAI, anthropic, deepL, libreTranslate, apertium, pseudo)
        .flatMap(kind -> Stream.ofNullable(kind))
        .findFirst();
  }

  @Override
  public Limits limits() {
    return Absent.or(limits, Limits.NONE);
  }

  /** The kinds of provider. */
  public sealed interface Kind {}

  /** Any endpoint compatible with OpenAI's chat completions. */
  @ApiRecord
  @ValidationRule(
      value = "!has(self.azure) || has(self.endpoint)",
      message = "set openAI.endpoint to the URL of your Azure resource",
      fieldPath = ".endpoint")
  public record OpenAI(
      @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription("The base URL. Default: https://api.openai.com/v1.")
          @Nullable String endpoint,
      @Required @Size(min = 1, max = 128) @JsonPropertyDescription("The model's name.")
          String model,
      @JsonPropertyDescription("Set for models that Azure serves.") @Nullable Azure azure)
      implements Kind {

    @Override
    public String endpoint() {
      return Absent.or(endpoint, "https://api.openai.com/v1");
    }
  }

  /** How Azure serves a model. */
  @ApiRecord
  public record Azure(
      @Required @Size(min = 1, max = 128) @JsonPropertyDescription("The deployment's name.")
          String deployment,
      @Required
          @Size(min = 1, max = 40)
          @Pattern("^[-.A-Za-z0-9]+$")
          @JsonPropertyDescription("The version of Azure's API, such as 2024-10-21.")
          String apiVersion) {}

  /** Anthropic's messages API. */
  @ApiRecord
  public record Anthropic(
      @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription("The base URL. Default: https://api.anthropic.com.")
          @Nullable String endpoint,
      @Required @Size(min = 1, max = 128) @JsonPropertyDescription("The model's name.")
          String model)
      implements Kind {

    @Override
    public String endpoint() {
      return Absent.or(endpoint, "https://api.anthropic.com");
    }
  }

  /** DeepL. */
  @ApiRecord
  public record DeepL(
      @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription(
              "The base URL; https://api-free.deepl.com for keys of the free plan. Default:"
                  + " https://api.deepl.com.")
          @Nullable String endpoint)
      implements Kind {

    @Override
    public String endpoint() {
      return Absent.or(endpoint, "https://api.deepl.com");
    }
  }

  /** A LibreTranslate server. */
  @ApiRecord
  public record LibreTranslate(
      @Required
          @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription("The base URL.")
          String endpoint)
      implements Kind {}

  /** An Apertium APy server. */
  @ApiRecord
  public record Apertium(
      @Required
          @Size(min = 1, max = 512)
          @Pattern(Patterns.URL)
          @JsonPropertyDescription("The base URL.")
          String endpoint)
      implements Kind {}

  /** Accented source text, made within the worker. */
  @ApiRecord
  public record Pseudo(
      @Min(0)
          @Max(60_000)
          @JsonPropertyDescription("Milliseconds that each call takes. Default: 0.")
          @Nullable Integer latencyMillis,
      @Min(0)
          @Max(200)
          @JsonPropertyDescription(
              "Percent by which texts are lengthened, as other languages need more room. Default:"
                  + " 0.")
          @Nullable Integer expansionPercent)
      implements Kind {

    @Override
    public Integer latencyMillis() {
      return Absent.or(latencyMillis, 0);
    }

    @Override
    public Integer expansionPercent() {
      return Absent.or(expansionPercent, 0);
    }
  }

  /** What a provider allows, across all workers and lanes. */
  @ApiRecord
  public record Limits(
      @Min(1) @Max(1_000_000) @JsonPropertyDescription("Calls a minute. Default: no limit.")
          @Nullable Integer requestsPerMinute,
      @Min(1)
          @Max(1_000_000_000)
          @JsonPropertyDescription("Input and output tokens a minute. Default: no limit.")
          @Nullable Integer tokensPerMinute,
      @Min(1) @Max(10_000) @JsonPropertyDescription("Calls under way at once. Default: no limit.")
          @Nullable Integer maxInFlight) {

    static final Limits NONE = new Limits(null, null, null);
  }
}
