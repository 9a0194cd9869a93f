package dev.localization.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A password in a mounted file, read anew each time: a rotated Secret changes the file. */
record PasswordFile(Path path) implements Supplier<String> {
  @Override
  public String get() {
    try {
      return Files.readString(path).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }
}
