package dev.localization.api.generator;

import dev.localization.api.schema.Change;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a change of each field of a spec sets off. */
public final class ChangeKinds {
  private final Map<String, Optional<Change.Kind>> kinds = new TreeMap<>();

  private ChangeKinds() {}

  /**
   * The kind of each field of the record {@code spec} by its path, such as {@code
   * providers[].limits.maxInFlight}. A field without an annotation is of the kind of the one that
   * holds it; it has no kind if none of these has one. Types of Kubernetes are not looked into.
   */
  public static Map<String, Optional<Change.Kind>> of(Class<?> spec) {
    ChangeKinds walk = new ChangeKinds();
    walk.visit(spec, "", null);
    return walk.kinds;
  }

  private void visit(Class<?> type, String prefix, Change.@Nullable Kind inherited) {
    for (Map.Entry<String, Field> entry : ApiFields.of(type).entrySet()) {
      Field field = entry.getValue();
      Change own = field.getAnnotation(Change.class);
      Change.Kind kind = own == null ? inherited : own.value();
      Class<?> content = content(field);
      String path = prefix + entry.getKey() + (content == field.getType() ? "" : "[]");
      if (content.isRecord()) {
        visit(content, path + ".", kind);
      } else {
        kinds.put(path, Optional.ofNullable(kind));
      }
    }
  }

  /** The type of a field, or of the entries of a list. */
  private static Class<?> content(Field field) {
    if (field.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments().length == 1) {
      Type entry = list.getActualTypeArguments()[0];
      return (Class<?>) entry;
    }
    return field.getType();
  }
}
