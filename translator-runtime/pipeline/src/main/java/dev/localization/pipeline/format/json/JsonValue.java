package dev.localization.pipeline.format.json;

/**
 * A value of a JSON document that holds no other: a string, number, literal or empty container.
 *
 * @param pointer RFC 6901 pointer to it
 * @param parent pointer to the object or array around it; "" at the root
 * @param name its key in the object around it; "" in an array or at the root
 * @param memberStart where the quote of its key is; where the value is when it has no key
 * @param nameEnd after the quote of its key; where the value is when it has no key
 * @param start where it begins
 * @param end where it ends
 * @param isString whether it is a string
 * @param text decoded text of a string; any other as it is written, containers without space
 */
record JsonValue(
    String pointer,
    String parent,
    String name,
    int memberStart,
    int nameEnd,
    int start,
    int end,
    boolean isString,
    String text) {

  /** What an independent reader must see here. */
  String fingerprint() {
    return isString ? JsonReader.string(text) : text;
  }
}
