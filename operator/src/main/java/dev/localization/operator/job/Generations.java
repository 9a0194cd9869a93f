package dev.localization.operator.job;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/** Tells a change of a spec from a change of a status. */
final class Generations {
  private Generations() {}

  static boolean same(HasMetadata one, HasMetadata other) {
    return Objects.equals(one.getMetadata().getGeneration(), other.getMetadata().getGeneration());
  }
}
