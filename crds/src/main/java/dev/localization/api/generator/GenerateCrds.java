package dev.localization.api.generator;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes the CRDs of all API types into a folder. */
public final class GenerateCrds {

  /** The types of the API, a CRD each. */
  public static final List<Class<? extends HasMetadata>> TYPES =
      List.of(TranslationJob.class, LocalizationApp.class);

  private static final String HEADER =
      "# Generated from the types in src/main/java; after a change of these: make crds\n";
  private static final Pattern COMMENT = Pattern.compile("^#.*\n");
  private static final Pattern BOUND = Pattern.compile("(?m)^( +m(?:in|ax)imum: )(\\S+)$");

  /** The folder to write to is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : generate().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The CRDs as YAML, by file name. */
  public static Map<String, String> generate() throws IOException {
    try (Output output = new Output()) {
      new CRDGenerator()
          .customResourceClasses(TYPES)
          .forCRDVersions("v1")
          .withPostProcessor(new CompleteSchema(TYPES))
          .withMinQuotes(true)
          .withOutput(output)
          .generate();
      return output.files();
    }
  }

  /**
   * Writes bounds, which are floating-point numbers in a schema's Java type, as they were meant.
   */
  private static String tidy(String yaml) {
    String withBounds =
        BOUND
            .matcher(yaml)
            .replaceAll(
                bound -> bound.group(1) + new BigDecimal(bound.group(2)).toBigIntegerExact());
    return COMMENT.matcher(withBounds).replaceFirst(HEADER);
  }

  /** Keeps what the generator writes, under the names of the files checked in. */
  private static final class Output implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    @Override
    public ByteArrayOutputStream outputFor(String name) {
      return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
    }

    @Override
    public URI crdURI(String name) {
      return Path.of(name).toUri();
    }

    Map<String, String> files() {
      Map<String, String> files = new TreeMap<>();
      written.forEach(
          (name, bytes) ->
              files.put(
                  name.replaceFirst("-v1$", ".yaml"),
                  tidy(bytes.toString(StandardCharsets.UTF_8))));
      return files;
    }

    @Override
    public void close() {}
  }
}
