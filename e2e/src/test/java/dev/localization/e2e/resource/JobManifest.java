package dev.localization.e2e.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A TranslationJob as YAML.
 *
 * @param source the lines of its source, besides the language
 * @param lines further lines of its spec
 */
public record JobManifest(
    String name,
    String app,
    String source,
    String output,
    String deletionPolicy,
    List<String> languages,
    List<String> lines) {

  public JobManifest {
    languages = List.copyOf(languages);
    lines = List.copyOf(lines);
  }

  /** A job that translates all documents of ConfigMap {@code <name>-en} into French. */
  public static JobManifest named(String name) {
    return new JobManifest(
        name,
        "shop",
        "configMap: {name: %s-en}".formatted(name),
        "{job}-{language}",
        "Retain",
        List.of("fr"),
        List.of());
  }

  public JobManifest app(String other) {
    return new JobManifest(name, other, source, output, deletionPolicy, languages, lines);
  }

  public JobManifest source(String... parts) {
    return new JobManifest(
        name, app, String.join("\n    ", parts), output, deletionPolicy, languages, lines);
  }

  public JobManifest output(String pattern) {
    return new JobManifest(name, app, source, pattern, deletionPolicy, languages, lines);
  }

  /** What becomes of outputs when the job or a target goes: Retain or Delete. */
  public JobManifest deletionPolicy(String policy) {
    return new JobManifest(name, app, source, output, policy, languages, lines);
  }

  public JobManifest into(String... targets) {
    return new JobManifest(name, app, source, output, deletionPolicy, List.of(targets), lines);
  }

  /** With one more line, such as {@code suspend: true}. */
  public JobManifest with(String line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new JobManifest(name, app, source, output, deletionPolicy, languages, more);
  }

  String yaml() {
    return """
        apiVersion: localization.dev/v1alpha1
        kind: TranslationJob
        metadata:
          name: %s
        spec:
          appRef: {name: %s}
          source:
            language: en
            %s
          targets: [%s]
          output:
            configMap: {name: "%s"}
            deletionPolicy: %s
        %s
        """
        .formatted(name, app, source, targets(), output, deletionPolicy, rest());
  }

  private String targets() {
    return languages.stream()
        .map("{language: \"%s\"}"::formatted)
        .collect(Collectors.joining(", "));
  }

  private String rest() {
    return lines.stream().map("  "::concat).collect(Collectors.joining("\n"));
  }
}
