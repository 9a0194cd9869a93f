package dev.localization.e2e.cluster;

/** No cluster can be reached; the message says why. */
public final class NoClusterException extends Exception {
  NoClusterException(String message) {
    super(message);
  }
}
