package dev.localization.runtime.config;

/** The environment lacks something or says it wrongly; the message is one line for people. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }
}
