package dev.localization.operator.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.Target;
import dev.localization.api.v1alpha1.TranslationJobSpec;
import dev.localization.contract.run.RunManifest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result depends on, as hashes. Priority, suspension, the app and its model are not in it: a
 * change of those translates nothing anew.
 *
 * @param content of sources and instructions, over all languages
 * @param token of {@code spec.runToken}
 * @param languages the same for one language: equal means that its output is up to date
 */
record InputHash(String content, String token, Map<String, String> languages) {
  InputHash {
    languages = Map.copyOf(languages);
  }

  static InputHash of(TranslationJobSpec spec, SourceObservation.Found source) {
    String token = hash(List.of(spec.runToken())).substring(0, 8);
    String common = common(spec, source);
    var contents = new TreeMap<String, String>();
    for (Target target : spec.targets()) {
      contents.put(
          target.language(),
          hash(
              List.of(
                  common, target.language(), target.formality().name(), target.instructions())));
    }
    var languages = new TreeMap<String, String>();
    contents.forEach((language, content) -> languages.put(language, content + "-" + token));
    return new InputHash(hash(List.copyOf(contents.values())), token, languages);
  }

  /** As it stands in the status and in the run. */
  String text() {
    return content + "-" + token;
  }

  /** Whether a run with hash {@code earlier} answers what is asked now. */
  boolean isAnsweredBy(String earlier, boolean tokenOnly) {
    return tokenOnly ? earlier.endsWith("-" + token) : earlier.equals(text());
  }

  private static String common(TranslationJobSpec spec, SourceObservation.Found source) {
    var parts = new ArrayList<String>();
    parts.add(String.valueOf(RunManifest.CODEC_GENERATION));
    parts.add(spec.source().language());
    parts.add(spec.source().format());
    parts.add(spec.context());
    parts.add(source.glossary());
    for (SourceObservation.SourceFile file : source.files()) {
      parts.add(file.name());
      parts.add(file.content());
    }
    return hash(parts);
  }

  /** Each part goes in with its length, so that no two lists of parts give the same bytes. */
  private static String hash(List<String> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
