package dev.localization.e2e.cluster;

import java.util.List;

/** A program did not do what it was asked. */
public final class CommandFailedException extends RuntimeException {
  CommandFailedException(List<String> words, String why) {
    super(String.join(" ", words) + ": " + why);
  }
}
