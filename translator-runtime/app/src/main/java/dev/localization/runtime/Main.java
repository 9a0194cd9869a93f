package dev.localization.runtime;

import dev.localization.runtime.config.ConfigurationException;
import dev.localization.runtime.config.HostName;
import dev.localization.runtime.config.WorkerConfiguration;
import dev.localization.runtime.edge.WorkerApplication;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program. Its one argument is the mode that it runs in. */
@QuarkusMain
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /** Runs until it is told to end; exits with 2 when it cannot begin. */
  public static void main(String... arguments) {
    Optional<String> refusal = refusal(List.of(arguments), System.getenv());
    if (refusal.isPresent()) {
      System.err.println(refusal.get());
      System.exit(USAGE);
    }
    Quarkus.run(WorkerApplication.class, arguments);
  }

  /** Why the program cannot begin, in one line; empty when it can. */
  static Optional<String> refusal(List<String> arguments, Map<String, String> environment) {
    if (arguments.size() != 1) {
      return Optional.of("say which mode to run in: worker");
    }
    if (!arguments.getFirst().equals("worker")) {
      return Optional.of(
          "there is no mode \"" + arguments.getFirst() + "\" in this release: use worker");
    }
    try {
      WorkerConfiguration.from(environment, HostName::get);
      return Optional.empty();
    } catch (ConfigurationException wrong) {
      return Optional.of(wrong.getMessage());
    }
  }
}
