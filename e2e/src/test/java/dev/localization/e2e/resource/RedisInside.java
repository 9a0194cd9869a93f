package dev.localization.e2e.resource;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The managed Redis of an app, asked from within its pod: nobody else is let in. */
public record RedisInside(TestNamespace namespace, String app) {

  public Pod pod() {
    return namespace
        .pods(Map.of("app.kubernetes.io/component", "redis", "localization.dev/app", app))
        .getFirst();
  }

  /** What a command answers, as {@code redis-cli} writes it. */
  public String ask(String... command) {
    var words = new ArrayList<>(List.of("exec", app + "-redis-0", "--", "redis-cli"));
    words.addAll(List.of(command));
    return namespace.kubectl().run(words.toArray(String[]::new)).strip();
  }

  /** What it answers to somebody who does not know its password. */
  public String pingWith(String password) {
    return namespace
        .kubectl()
        .say("exec", app + "-redis-0", "--", "redis-cli", "-a", password, "PING");
  }

  /** The names of keys that contain a text, such as the uid of a job. */
  public List<String> keysWith(String text) {
    return ask("--scan", "--pattern", "*" + text + "*").lines().toList();
  }

  /** A key of the app. */
  public String key(String... parts) {
    return Stream.concat(Stream.of("{" + namespace.name() + "/" + app + "}"), Stream.of(parts))
        .reduce((one, other) -> one + ":" + other)
        .orElseThrow();
  }
}
