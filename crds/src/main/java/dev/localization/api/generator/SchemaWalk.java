package dev.localization.api.generator;

import dev.localization.api.schema.ListMap;
import dev.localization.api.schema.ListSet;
import dev.localization.api.schema.Timestamp;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a schema and its Java type side by side and completes the one from the other.
 *
 * <p>Types of Kubernetes carry no bounds and no descriptions. Theirs are added here, wide enough
 * for any sensible use: an unbounded integer may not fit its Java type, and then stops the informer
 * that reads it.
 */
final class SchemaWalk {
  private static final long FOREIGN_LENGTH = 32_768;
  private static final long FOREIGN_ITEMS = 100;
  private static final long TIMESTAMP_LENGTH = 64;
  private static final long QUANTITY_LENGTH = 64;

  /** The greatest integer that a JSON number, read as a double, carries exactly. */
  private static final double EXACT = 9_007_199_254_740_991d;

  /** The pattern that Kubernetes itself gives quantities in CRDs. */
  private static final String QUANTITY =
      "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))"
          + "(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

  /** Completes {@code schema}, which is that of {@code type}, and all beneath it. */
  void visit(JSONSchemaProps schema, Type type) {
    Class<?> raw = raw(type);
    dropDoubledRules(schema);
    if (raw == Quantity.class || raw == IntOrString.class) {
      boundIntOrString(schema, raw);
    } else if ("integer".equals(schema.getType())) {
      boundInteger(schema, raw);
    } else if ("array".equals(schema.getType())) {
      visit(schema.getItems().getSchema(), argument(type, 0));
    } else if (schema.getAdditionalProperties() != null) {
      visit(schema.getAdditionalProperties().getSchema(), argument(type, 1));
    } else if (schema.getProperties() != null) {
      visitProperties(schema, raw);
    }
  }

  private void visitProperties(JSONSchemaProps schema, Class<?> type) {
    Map<String, Field> fields = ApiFields.of(type);
    for (Map.Entry<String, JSONSchemaProps> property : schema.getProperties().entrySet()) {
      Field field = fields.get(property.getKey());
      if (field == null) {
        throw new IllegalStateException(
            "the schema of " + type.getSimpleName() + " has no field of " + property.getKey());
      }
      JSONSchemaProps child = property.getValue();
      visit(child, field.getGenericType());
      if (!type.isRecord()) {
        describeForeign(child, property.getKey(), type);
        boundForeign(child, field.getType());
      }
      if ("array".equals(child.getType())) {
        setListType(
            child, field.getAnnotation(ListMap.class), field.isAnnotationPresent(ListSet.class));
      }
      if (field.isAnnotationPresent(Timestamp.class)) {
        child.setFormat("date-time");
        child.setMaxLength(TIMESTAMP_LENGTH);
      }
    }
  }

  private static void dropDoubledRules(JSONSchemaProps schema) {
    if (schema.getXKubernetesValidations() != null) {
      schema.setXKubernetesValidations(
          List.copyOf(new LinkedHashSet<>(schema.getXKubernetesValidations())));
    }
  }

  private static void boundIntOrString(JSONSchemaProps schema, Class<?> type) {
    schema.setMaxLength(QUANTITY_LENGTH);
    if (type == Quantity.class) {
      schema.setPattern(QUANTITY);
    }
  }

  private static void boundInteger(JSONSchemaProps schema, Class<?> type) {
    boolean isLong = type == Long.class;
    schema.setFormat(isLong ? "int64" : "int32");
    if (schema.getMinimum() == null) {
      schema.setMinimum(0d);
    }
    if (schema.getMaximum() == null) {
      schema.setMaximum(isLong ? EXACT : (double) Integer.MAX_VALUE);
    }
  }

  private static void setListType(JSONSchemaProps list, @Nullable ListMap map, boolean isSet) {
    if (map == null) {
      list.setXKubernetesListType(isSet ? "set" : "atomic");
      return;
    }
    list.setXKubernetesListType("map");
    list.setXKubernetesListMapKeys(List.of(map.value()));
    JSONSchemaProps entry = list.getItems().getSchema();
    TreeSet<String> required = new TreeSet<>(entry.getRequired());
    required.add(map.value());
    entry.setRequired(List.copyOf(required));
  }

  private static void describeForeign(JSONSchemaProps schema, String name, Class<?> type) {
    schema.setDescription("As " + name + " of " + type.getSimpleName() + " in Kubernetes.");
  }

  private static void boundForeign(JSONSchemaProps schema, Class<?> type) {
    if ("integer".equals(schema.getType())) {
      schema.setMinimum(type == Long.class ? -EXACT : (double) Integer.MIN_VALUE);
    }
    Stream.of(schema, items(schema), values(schema))
        .filter(part -> part != null && "string".equals(part.getType()))
        .filter(part -> part.getMaxLength() == null && part.getEnum() == null)
        .forEach(part -> part.setMaxLength(FOREIGN_LENGTH));
    if (items(schema) != null) {
      schema.setMaxItems(FOREIGN_ITEMS);
      schema.setXKubernetesListType("atomic");
    }
    if (values(schema) != null) {
      schema.setMaxProperties(FOREIGN_ITEMS);
    }
  }

  private static @Nullable JSONSchemaProps items(JSONSchemaProps schema) {
    return schema.getItems() == null ? null : schema.getItems().getSchema();
  }

  private static @Nullable JSONSchemaProps values(JSONSchemaProps schema) {
    return schema.getAdditionalProperties() == null
        ? null
        : schema.getAdditionalProperties().getSchema();
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
