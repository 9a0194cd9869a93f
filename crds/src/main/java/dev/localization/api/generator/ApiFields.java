package dev.localization.api.generator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an API type by the names they have in YAML. */
public final class ApiFields {

  /** The fields of {@code type}, a record of ours or a class of Kubernetes, in declared order. */
  public static Map<String, Field> of(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        fields.put(name(field), field);
      }
    }
    return fields;
  }

  private static String name(Field field) {
    JsonProperty property = field.getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? field.getName() : property.value();
  }

  private ApiFields() {}
}
