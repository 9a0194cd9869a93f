package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonScanner;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON document, or one value of it, to be walked from the outside. */
final class JsonObjects {
  private final SourceText source;
  // In document order: what a value holds follows it.
  private final List<JsonValue> values;

  private JsonObjects(SourceText source, List<JsonValue> values) {
    this.source = source;
    this.values = values;
  }

  /** A document down to the members of the objects in its root. */
  static JsonObjects outermost(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return new JsonObjects(source, JsonScanner.down(2, source, limits));
  }

  /** All that one of them holds. */
  JsonObjects within(JsonValue value) throws InvalidDocumentException {
    return new JsonObjects(source, JsonScanner.within(value, source));
  }

  JsonValue root() {
    return values.getFirst();
  }

  boolean isObject(JsonValue value) {
    return source.text().charAt(value.start()) == '{';
  }

  /** The members of an object, in document order. */
  List<JsonValue> members(JsonValue object) {
    List<JsonValue> members = new ArrayList<>();
    int next = firstFrom(object.start() + 1);
    while (next < values.size() && values.get(next).start() < object.end()) {
      members.add(values.get(next));
      next = firstFrom(values.get(next).end());
    }
    return members;
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A member; empty when there is none of that name. */
  Optional<JsonValue> member(JsonValue object, String name) {
    return members(object).stream().filter(member -> member.name().equals(name)).findFirst();
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
