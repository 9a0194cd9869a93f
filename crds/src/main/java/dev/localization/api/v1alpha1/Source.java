package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.ListSet;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to translate: exactly one of a text, a ConfigMap and files of a store. */
@ApiRecord
@ValidationRule(
    value = "[has(self.text), has(self.configMap), has(self.store)].exists_one(x, x)",
    message = "set exactly one of source.text, source.configMap and source.store")
public record Source(
    @Required
        @Size(min = 2, max = 35)
        @Pattern(Patterns.LANGUAGE)
        @JsonPropertyDescription("The language of the source, a BCP 47 tag such as en or pt-BR.")
        String language,
    @Size(min = 1, max = 131072)
        @ValidationRule(
            value = "bytes(self).size() <= 131072",
            message =
                "source.text is at most 128 KiB in UTF-8: put longer text in a ConfigMap or a store")
        @JsonPropertyDescription(
            "The text itself, at most 128 KiB. Translated in order, chunk by chunk, in queue"
                + " translation-long.")
        @Nullable String text,
    @JsonPropertyDescription("A ConfigMap whose entries are documents.")
        @Nullable ConfigMapDocuments configMap,
    @JsonPropertyDescription("Files of one of the app's stores.") @Nullable StoreFiles store,
    @Default("Auto")
        @Size(min = 1, max = 40)
        @Pattern("^[A-Za-z][-A-Za-z0-9]*$")
        @JsonPropertyDescription(
            "The documents' format by name, or Auto: by file name and content.")
        @Nullable String format) {

  @Override
  public String format() {
    return Absent.or(format, "Auto");
  }

  /** Documents in a ConfigMap, an entry each. */
  @ApiRecord
  public record ConfigMapDocuments(
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Patterns.DNS_SUBDOMAIN)
          @JsonPropertyDescription("The name of the ConfigMap, in the namespace of the job.")
          String name,
      @Size(min = 1, max = 100)
          @ListSet
          @JsonPropertyDescription(
              "The keys of the entries to translate, each named as a file: its ending says the"
                  + " format. Default: all.")
          @Nullable List<@Size(min = 1, max = 253) @Pattern(Patterns.CONFIG_KEY) String> keys) {

    /** The keys to translate; empty means all. */
    @Override
    public List<String> keys() {
      return Absent.list(keys);
    }
  }

  /** Files of a store. */
  @ApiRecord
  public record StoreFiles(
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
                  "write source.store.path relative to the store's root,"
                      + " with forward slashes and without '..'")
          @JsonPropertyDescription(
              "The path of the files beneath the store's root. * stands for any characters of one"
                  + " name, ** for any folders.")
          String path) {}
}
