package dev.localization.api.v1alpha1;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an absent field means, for the accessors of the records. */
final class Absent {

  static <T> T or(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }

  static String text(@Nullable String value) {
    return or(value, "");
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : Collections.unmodifiableList(value);
  }

  static <K, V> Map<K, V> map(@Nullable Map<K, V> value) {
    return value == null ? Map.of() : Collections.unmodifiableMap(value);
  }

  private Absent() {}
}
