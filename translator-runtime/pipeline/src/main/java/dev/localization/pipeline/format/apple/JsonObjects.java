package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonScanner;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON document, to be walked from its root. */
final class JsonObjects {
  private final SourceText source;
  private final JsonValue root;
  private final Map<String, JsonValue> byPointer = new HashMap<>();
  private final Map<String, List<JsonValue>> byParent = new HashMap<>();

  JsonObjects(SourceText source, DocumentLimits limits) throws InvalidDocumentException {
    this.source = source;
    List<JsonValue> values = new JsonScanner(source, limits).scanAll();
    root = values.getFirst();
    for (JsonValue value : values.subList(1, values.size())) {
      byPointer.put(value.pointer(), value);
      byParent.computeIfAbsent(value.parent(), parent -> new ArrayList<>()).add(value);
    }
  }

  JsonValue root() {
    return root;
  }

  boolean isObject(JsonValue value) {
    return source.text().charAt(value.start()) == '{';
  }

  /** The members of an object, in document order. */
  List<JsonValue> members(JsonValue object) {
    return byParent.getOrDefault(object.pointer(), List.of());
  }

  /** A member; empty when there is none of that name. */
  Optional<JsonValue> member(JsonValue object, String name) {
    return Optional.ofNullable(byPointer.get(object.pointer() + "/" + escaped(name)));
  }

  /** A member that is an object. */
  Optional<JsonValue> object(JsonValue object, String name) {
    return member(object, name).filter(this::isObject);
  }

  /** The text of a member that is a string. */
  Optional<String> string(JsonValue object, String name) {
    return member(object, name).filter(JsonValue::isString).map(JsonValue::text);
  }

  /** A name as it stands in a pointer (RFC 6901, section 3). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
