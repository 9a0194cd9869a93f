package dev.localization.pipeline.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents as teams have them, one folder a format: {@code src/test/resources/corpus/<format>}.
 */
public final class Corpus {
  private static final Path ROOT = Path.of("src/test/resources/corpus");

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
