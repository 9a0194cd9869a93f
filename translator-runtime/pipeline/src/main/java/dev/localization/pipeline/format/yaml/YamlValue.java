package dev.localization.pipeline.format.yaml;

import java.util.List;

/**
 * A value of a YAML document that holds no other.
 *
 * @param document place of its document in the stream, from 0
 * @param path the keys and indices that lead to it
 * @param kind what it is
 * @param keyStart where its key begins; {@code start} when it has none
 * @param keyEnd after its key; {@code start} when it has none
 * @param start where it begins, after its anchor and tag
 * @param end after its last character that is neither space nor line break
 * @param text decoded text of a scalar; an alias with its asterisk; {@code {}} or {@code []} for an
 *     empty collection
 * @param context the comments above it and after it; "" when there are none
 */
record YamlValue(
    int document,
    List<String> path,
    Kind kind,
    int keyStart,
    int keyEnd,
    int start,
    int end,
    String text,
    String context) {

  YamlValue {
    path = List.copyOf(path);
  }

  /** What a value is, to every reader of YAML 1.1 and of 1.2. */
  enum Kind {
    /** A string. */
    STRING,
    /** A number, a boolean, null, a date, an alias, an empty collection, or what a tag says. */
    OTHER
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  boolean hasKey() {
    return keyStart < start || keyEnd > keyStart;
  }

  /** Its own key or index; "" when it is a document by itself. */
  String name() {
    return path.isEmpty() ? "" : path.getLast();
  }

  /** What leads to the collection around it. */
  List<String> parent() {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }

  /** What an independent reader must see here. */
  String fingerprint() {
    return isString() ? YamlReader.string(text) : text;
  }

  /** A path in one word: RFC 6901 pointer, the place of a later document before it. */
  static String key(int document, List<String> path) {
    StringBuilder key = new StringBuilder(document == 0 ? "" : "#" + (document + 1));
    path.forEach(name -> key.append('/').append(name.replace("~", "~0").replace("/", "~1")));
    return key.toString();
  }
}
