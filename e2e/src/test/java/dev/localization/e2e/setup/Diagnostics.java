package dev.localization.e2e.setup;

import dev.localization.e2e.cluster.Kubectl;
import dev.localization.e2e.resource.TestNamespace;

/** What a person would look at after a failure, printed once and not without end. */
final class Diagnostics {
  private static final int LONGEST_PART = 6_000;
  private static final String LINES = "--tail=60";

  private Diagnostics() {}

  static void print(String failed, TestNamespace namespace) {
    Kubectl kubectl = namespace.kubectl();
    var text = new StringBuilder();
    part(text, "jobs", kubectl.say("describe", "translationjobs"));
    part(text, "apps", kubectl.say("get", "localizationapps", "--output=yaml"));
    part(text, "pods", kubectl.say("get", "pods", "--output=wide"));
    part(text, "events", kubectl.say("get", "events", "--sort-by=.lastTimestamp"));
    part(text, "operator", logs(kubectl, "app.kubernetes.io/name=localization-operator"));
    part(text, "workers", logs(kubectl, "app.kubernetes.io/component=worker"));
    System.err.printf("%n===== %s failed in %s%n%s%n", failed, namespace.name(), text);
  }

  private static String logs(Kubectl kubectl, String selector) {
    return kubectl.say("logs", "--selector", selector, "--prefix", LINES);
  }

  /** The end of a part: that is where the failure is. */
  private static void part(StringBuilder text, String title, String part) {
    String cut =
        part.length() <= LONGEST_PART ? part : "…" + part.substring(part.length() - LONGEST_PART);
    text.append("----- ").append(title).append('\n').append(cut.strip()).append('\n');
  }
}
