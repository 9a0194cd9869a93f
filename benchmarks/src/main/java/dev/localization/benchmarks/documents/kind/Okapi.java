package dev.localization.benchmarks.documents.kind;

import dev.localization.benchmarks.documents.kind.Kind.Filter;
import java.util.Optional;

/** The filters that Okapi brings along. */
final class Okapi {
  private Okapi() {}

  /**
   * One of them.
   *
   * @param type its class, below the package of all filters
   * @param configuration one of its own
   */
  static Optional<Filter> filter(String type, String configuration) {
    return Optional.of(new Filter("net.sf.okapi.filters." + type, configuration));
  }
}
