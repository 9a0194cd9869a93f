package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where translated documents appear: exactly one of a ConfigMap a language and a store. */
@ApiRecord
@ValidationRule(
    value = "has(self.configMap) != has(self.store)",
    message = "set exactly one of output.configMap and output.store")
public record Output(
    @JsonPropertyDescription("A ConfigMap a language, with the source's keys.")
        @Nullable ConfigMapOutput configMap,
    @JsonPropertyDescription("Files of one of the app's stores.") @Nullable StoreOutput store,
    @Default("Retain")
        @JsonPropertyDescription(
            "What happens to the outputs when the job, its time to live or a target goes: Retain or"
                + " Delete.")
        @Nullable DeletionPolicy deletionPolicy) {

  @Override
  public DeletionPolicy deletionPolicy() {
    return Absent.or(deletionPolicy, DeletionPolicy.RETAIN);
  }

  /** A ConfigMap a language. */
  @ApiRecord
  public record ConfigMapOutput(
      @Required
          @Size(min = 1, max = 253)
          @Pattern("^(\\{job\\}|\\{language\\}|[-.a-z0-9])+$")
          @ValidationRule(
              value = "self.contains('{language}')",
              message = "write {language} in output.configMap.name: each language has its own")
          @JsonPropertyDescription(
              "The name of a language's ConfigMap. {language}, which must be in it, stands for the"
                  + " language in lower case, {job} for the name of the job.")
          String name) {}

  /** Files of a store. */
  @ApiRecord
  public record StoreOutput(
      @Required
          @Size(min = 1, max = 40)
          @Pattern(Patterns.DNS_LABEL)
          @JsonPropertyDescription("The name of one of the app's stores.")
          String name,
      @Required
          @Size(min = 1, max = 512)
          @ValidationRule(
              value = Patterns.RELATIVE_PATH_RULE,
              message =
                  "write output.store.path relative to the store's root,"
                      + " with forward slashes and without '..'")
          @ValidationRule(
              value = "self.contains('{language}')",
              message = "write {language} in output.store.path: each language has its own")
          @JsonPropertyDescription(
              "The path of a translated file beneath the store's root, such as {language}/{path}."
                  + " {language}, which must be in it, stands for the language, {job} for the name of"
                  + " the job, {path} for the source's path from the first * on, or its file name.")
          String path) {}
}
