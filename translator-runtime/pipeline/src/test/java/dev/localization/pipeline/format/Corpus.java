package dev.localization.pipeline.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents as teams have them, one folder a format: {@code src/test/resources/corpus/<format>}.
 */
final class Corpus {
  private static final Path ROOT = Path.of("src/test/resources/corpus");

  private Corpus() {}

  /** A document of the corpus. */
  record Entry(String format, Path file) {
    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    public String toString() {
      return ROOT.relativize(file).toString();
    }
  }

  static List<Entry> of(String format) {
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
