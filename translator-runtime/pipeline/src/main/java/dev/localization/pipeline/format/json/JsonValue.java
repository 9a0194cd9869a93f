package dev.localization.pipeline.format.json;

/**
 * A value of a JSON document; one that holds others only where a scanner is asked for all. It knows
 * where it stands, and reads what stands there when it is asked: there may be hundreds of
 * thousands.
 */
public final class JsonValue {
  private static final int MEMBER = -1;
  private static final int ROOT = -2;

  private final String document;
  private final String parent;
  private final int index;
  private final int memberStart;
  private final int nameEnd;
  private final int start;
  private final int end;

  private JsonValue(
      String document, String parent, int index, int memberStart, int nameEnd, int start, int end) {
    this.document = document;
    this.parent = parent;
    this.index = index;
    this.memberStart = memberStart;
    this.nameEnd = nameEnd;
    this.start = start;
    this.end = end;
  }

  /**
   * Where a value stands among others.
   *
   * @param parent pointer to the object or array around it
   * @param index of an element, from 0; negative for a member and for the root
   * @param memberStart where the quote of a member's key is
   * @param nameEnd after the quote of a member's key
   */
  record Place(String parent, int index, int memberStart, int nameEnd) {
    static Place root() {
      return new Place("", ROOT, 0, 0);
    }

    static Place element(String array, int index) {
      return new Place(array, index, 0, 0);
    }

    static Place member(String object, int memberStart, int nameEnd) {
      return new Place(object, MEMBER, memberStart, nameEnd);
    }

    /** A value of a well-formed document that begins and ends at these positions. */
    JsonValue value(String document, int start, int end) {
      return index == MEMBER
          ? new JsonValue(document, parent, index, memberStart, nameEnd, start, end)
          : new JsonValue(document, parent, index, start, start, start, end);
    }
  }

  /** RFC 6901 pointer to it. */
  public String pointer() {
    return switch (index) {
      case ROOT -> "";
      case MEMBER -> parent + "/" + name().replace("~", "~0").replace("/", "~1");
      default -> parent + "/" + index;
    };
  }

  /** Pointer to the object or array around it; "" at the root. */
  public String parent() {
    return parent;
  }

  /** Its key in the object around it; "" in an array or at the root. */
  public String name() {
    return index == MEMBER ? JsonLiteral.decode(document, memberStart, nameEnd) : "";
  }

  /** Where the quote of its key is; where the value is when it has no key. */
  public int memberStart() {
    return memberStart;
  }

  /** After the quote of its key; where the value is when it has no key. */
  public int nameEnd() {
    return nameEnd;
  }

  /** Where it begins. */
  public int start() {
    return start;
  }

  /** Where it ends. */
  public int end() {
    return end;
  }

  /** Whether it is a string. */
  public boolean isString() {
    return document.charAt(start) == '"';
  }

  /**
   * Decoded text of a string; any other as it is written, an empty container without space, "" for
   * one that holds values.
   */
  public String text() {
    return switch (document.charAt(start)) {
      case '"' -> JsonLiteral.decode(document, start, end);
      case '{' -> isEmpty() ? "{}" : "";
      case '[' -> isEmpty() ? "[]" : "";
      default -> document.substring(start, end);
    };
  }

  private boolean isEmpty() {
    int first = start + 1;
    while (" \t\r\n".indexOf(document.charAt(first)) >= 0) {
      first++;
    }
    return first == end - 1;
  }

  /** What an independent reader must see here. */
  public String fingerprint() {
    return isString() ? JsonReader.string(text()) : JsonReader.literal(text());
  }
}
