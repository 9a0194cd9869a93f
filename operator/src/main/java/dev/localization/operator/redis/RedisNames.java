package dev.localization.operator.redis;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.contract.KeySpace;

/** The names of what belongs to an app's managed Redis. */
public final class RedisNames {
  public static final int PORT = 6379;

  /** The entry of the Secret that holds the password. */
  public static final String PASSWORD = "password";

  private RedisNames() {}

  /** The one name of its Secret, volume claim, StatefulSet, Service and NetworkPolicy. */
  public static String of(LocalizationApp app) {
    return app.getMetadata().getName() + "-redis";
  }

  public static String url(LocalizationApp app) {
    return "redis://%s.%s.svc:%d".formatted(of(app), app.getMetadata().getNamespace(), PORT);
  }

  /** The app's prefix: the one it names, or its own. */
  public static KeySpace space(LocalizationApp app) {
    String prefix = app.getSpec().redis().prefix();
    return prefix == null || prefix.isEmpty()
        ? KeySpace.of(app.getMetadata().getNamespace(), app.getMetadata().getName())
        : new KeySpace(prefix);
  }
}
