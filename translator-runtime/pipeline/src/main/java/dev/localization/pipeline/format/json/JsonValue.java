package dev.localization.pipeline.format.json;

/**
 * A value of a JSON document; one that holds others only where a scanner is asked for all.
 *
 * @param pointer RFC 6901 pointer to it
 * @param parent pointer to the object or array around it; "" at the root
 * @param name its key in the object around it; "" in an array or at the root
 * @param memberStart where the quote of its key is; where the value is when it has no key
 * @param nameEnd after the quote of its key; where the value is when it has no key
 * @param start where it begins
 * @param end where it ends
 * @param isString whether it is a string
 * @param text decoded text of a string; any other as it is written, an empty container without
 *     space, "" for one that holds values
 */
public record JsonValue(
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
  public String fingerprint() {
    return isString ? JsonReader.string(text) : JsonReader.literal(text);
  }
}
