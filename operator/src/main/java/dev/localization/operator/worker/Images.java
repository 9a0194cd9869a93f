package dev.localization.operator.worker;

import dev.localization.api.v1alpha1.LocalizationApp;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/** The images that the operator runs where an app names none. */
@ConfigMapping(prefix = "l10n")
public interface Images {
  /** Of the worker pods. */
  @WithName("runtime-image")
  String runtime();

  /** Of the managed Redis. */
  @WithName("redis-image")
  String redis();

  /** The image of an app's workers. */
  default String runtime(LocalizationApp app) {
    String image = app.getSpec().runtime().image();
    return image == null ? runtime() : image;
  }
}
