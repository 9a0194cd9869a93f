package dev.localization.queue;

import java.util.Objects;

/**
 * A job to add.
 *
 * @param name what kind of job it is
 * @param data one JSON value of at most 1 MiB; keep it small (some KB) and refer to what is large
 */
public record NewJob(String name, String data, JobOptions options) {
  public NewJob {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(options, "options");
    StoredJson.require("data", data);
  }

  /** A job with the default options. */
  public NewJob(String name, String data) {
    this(name, data, JobOptions.defaults());
  }
}
