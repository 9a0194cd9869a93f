package dev.localization.pipeline.format;

import dev.localization.pipeline.document.PlanOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents as teams have them, one folder a format: {@code src/test/resources/corpus/<format>}.
 */
public final class Corpus {
  private static final Path ROOT = Path.of("src/test/resources/corpus");

  /** What a bilingual document's name ends with when it is in one target language. */
  private static final Pattern LANGUAGE = Pattern.compile(".*_(de|fr|ru|ar|ja)\\.\\w+");

  private static final Set<String> BILINGUAL = Set.of("Xliff", "Qt");
  private static final List<String> LANGUAGES = List.of("de", "fr", "ru", "ar", "ja", "pt-BR");

  private Corpus() {}

  /** A document of the corpus. */
  public record Entry(String format, Path file) {
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** The languages that it can be translated into; German first, if it is among them. */
    public List<PlanOptions> languages() {
      var language = LANGUAGE.matcher(file.getFileName().toString());
      boolean inOne = BILINGUAL.contains(format) && language.matches();
      return (inOne ? List.of(language.group(1)) : LANGUAGES)
          .stream().map(to -> new PlanOptions("en", to)).toList();
    }

    @Override
    public String toString() {
      return ROOT.relativize(file).toString();
    }
  }

  /** The documents of a format, in order of their names. */
  public static List<Entry> of(String format) {
    Path folder = ROOT.resolve(format);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new Entry(format, file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
