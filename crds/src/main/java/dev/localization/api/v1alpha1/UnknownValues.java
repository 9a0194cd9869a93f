package dev.localization.api.v1alpha1;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the enum values of a spec that this version of the API does not know. */
public final class UnknownValues {
  private final List<String> paths = new ArrayList<>();

  private UnknownValues() {}

  /** The paths within {@code spec} of unknown values, such as {@code targets[0].formality}. */
  public static List<String> in(Record spec) {
    UnknownValues values = new UnknownValues();
    values.visit(spec, "");
    return List.copyOf(values.paths);
  }

  private void visit(@Nullable Object value, String path) {
    if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        visit(read(record, component), path + (path.isEmpty() ? "" : ".") + component.getName());
      }
    } else if (value instanceof List<?> entries) {
      for (int i = 0; i < entries.size(); i++) {
        visit(entries.get(i), path + "[" + i + "]");
      }
    } else if (value instanceof Enum<?> constant && constant.name().equals("UNKNOWN")) {
      paths.add(path);
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("accessors of API records are public", e);
    }
  }
}
