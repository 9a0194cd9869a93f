package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Reads enum values leniently, whatever the settings of the mapper that calls. */
final class EnumNames {

  /** The constant that is written as {@code text}, else {@code unknown}. */
  static <E extends Enum<E>> E parse(String text, E unknown) {
    return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
        .filter(constant -> constant != unknown && written(constant).equals(text))
        .findFirst()
        .orElse(unknown);
  }

  /** How the API writes {@code constant}. */
  static String written(Enum<?> constant) {
    try {
      JsonProperty name =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return name == null ? constant.name() : name.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(constant + " is not public", e);
    }
  }

  private EnumNames() {}
}
