package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import dev.localization.api.v1alpha1.Provider;
import java.util.Optional;

/** What an app may ask for by the API and this release does not do yet. */
final class Unsupported {
  private Unsupported() {}

  /** The first such thing, with what to write instead. */
  static Optional<String> in(LocalizationAppSpec app) {
    for (Provider provider : app.providers()) {
      if (provider.kind().filter(kind -> kind instanceof Provider.Pseudo).isEmpty()) {
        return Optional.of(
            "provider \"%s\": this release translates with pseudo only; set pseudo: {}"
                .formatted(provider.name()));
      }
      if (hasLimits(provider.limits())) {
        return Optional.of(
            "provider \"%s\": limits are not supported by this release: remove them"
                .formatted(provider.name()));
      }
    }
    if (app.web() != null) {
      return Optional.of("web is not supported by this release: remove it");
    }
    if (!app.stores().isEmpty()) {
      return Optional.of("stores are not supported by this release: remove them");
    }
    return Optional.empty();
  }

  private static boolean hasLimits(Provider.Limits limits) {
    return limits.requestsPerMinute() != null
        || limits.tokensPerMinute() != null
        || limits.maxInFlight() != null;
  }
}
