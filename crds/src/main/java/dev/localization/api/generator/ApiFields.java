package dev.localization.api.generator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of an API type by the names they have in YAML. */
public final class ApiFields {

  /** The fields of {@code type}, a record of ours or a class of Kubernetes, in declared order. */
  public static Map<String, Field> of(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      if (field.isAnnotationPresent(JsonUnwrapped.class)) {
        fields.putAll(of(field.getType()));
      } else {
        fields.put(name(field), field);
      }
    }
    return fields;
  }

  /** The names of components whose own fields are written in their place. */
  static List<String> unwrapped(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(JsonUnwrapped.class))
        .map(Field::getName)
        .toList();
  }

  private static String name(Field field) {
    JsonProperty property = field.getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? field.getName() : property.value();
  }

  private ApiFields() {}
}
