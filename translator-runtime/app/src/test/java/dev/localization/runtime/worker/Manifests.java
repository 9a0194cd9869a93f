package dev.localization.runtime.worker;

import dev.localization.contract.run.RunManifest;
import java.util.List;
import java.util.stream.Stream;

/** Manifests to test with. */
final class Manifests {
  private Manifests() {}

  static RunManifest files(List<String> files, String... languages) {
    return manifest("", false, "Auto", files, false, false, 0, languages);
  }

  static RunManifest strict(List<String> files, String... languages) {
    return manifest("", false, "Auto", files, false, true, 0, languages);
  }

  static RunManifest refreshing(List<String> files, String... languages) {
    return manifest("", false, "Auto", files, true, false, 0, languages);
  }

  static RunManifest bounded(long maxTokens, List<String> files, String... languages) {
    return manifest("", false, "Auto", files, false, false, maxTokens, languages);
  }

  static RunManifest withGlossary(String glossary, List<String> files, String... languages) {
    RunManifest plain = files(files, languages);
    return new RunManifest(
        plain.job(),
        plain.laneSuffix(),
        plain.priority(),
        plain.revision(),
        plain.inputHash(),
        plain.longText(),
        plain.format(),
        plain.sourceLanguage(),
        plain.targets(),
        plain.files(),
        plain.context(),
        plain.instructions(),
        glossary,
        plain.refreshMemory(),
        plain.failOnSegmentFailure(),
        plain.maxTokens());
  }

  static RunManifest text(String language) {
    return manifest("", true, "Text", List.of("text.txt"), false, false, 0, language);
  }

  static RunManifest inLane(String lane, List<String> files, String... languages) {
    return manifest(lane, false, "Auto", files, false, false, 0, languages);
  }

  private static RunManifest manifest(
      String lane,
      boolean longText,
      String format,
      List<String> files,
      boolean refresh,
      boolean strict,
      long maxTokens,
      String... languages) {
    return new RunManifest(
        "shop/strings",
        lane,
        2,
        "r1",
        "hash",
        longText,
        format,
        "en",
        Stream.of(languages).map(tag -> new RunManifest.Target(tag, "", "")).toList(),
        files,
        "",
        "",
        "",
        refresh,
        strict,
        maxTokens);
  }
}
