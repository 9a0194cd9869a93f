package dev.localization.operator.job;

import dev.localization.api.v1alpha1.Target;
import dev.localization.api.v1alpha1.TranslationJob;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of a job's output ConfigMaps. */
final class OutputNames {
  /** RFC 1123, as the API server has it for ConfigMaps. */
  private static final Pattern DNS_SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private OutputNames() {}

  /** By language, in the order of the targets; empty where the output is no ConfigMap. */
  static Map<String, String> of(TranslationJob job) {
    var names = new LinkedHashMap<String, String>();
    if (job.getSpec().output().configMap() != null) {
      String pattern = job.getSpec().output().configMap().name();
      for (Target target : job.getSpec().targets()) {
        names.put(
            target.language(),
            pattern
                .replace("{job}", job.getMetadata().getName())
                .replace("{language}", target.language().toLowerCase(Locale.ROOT)));
      }
    }
    return names;
  }

  static boolean isValid(String name) {
    return name.length() <= 253 && DNS_SUBDOMAIN.matcher(name).matches();
  }
}
