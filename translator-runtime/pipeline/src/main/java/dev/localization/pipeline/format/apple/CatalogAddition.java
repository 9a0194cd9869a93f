package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.format.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Members to be added to an object of a String Catalog, with gaps for the translations. */
final class CatalogAddition {
  /**
   * Where a translation goes.
   *
   * @param path of the text below the localization
   * @param before what is written between the last gap and this one
   */
  record Gap(String path, String before) {}

  private final CatalogStyle style;
  private final int start;
  private final int end;
  private final String tail;
  private final List<Gap> gaps = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private String indentation;
  private boolean first;

  private CatalogAddition(
      CatalogStyle style, int start, int end, String indentation, boolean first, String tail) {
    this.style = style;
    this.start = start;
    this.end = end;
    this.indentation = indentation;
    this.first = first;
    this.tail = tail;
  }

  /** Members of an object that has none yet. */
  static CatalogAddition into(JsonValue object, CatalogStyle style) {
    String outer = style.indentation(object);
    return new CatalogAddition(
        style,
        object.start() + 1,
        object.end() - 1,
        outer + style.unit(),
        true,
        style.lineEnd() + outer);
  }

  /** A member of an object, where the alphabet has it; Xcode sorts. */
  static CatalogAddition among(
      JsonValue object, List<JsonValue> members, String name, CatalogStyle style) {
    if (members.isEmpty()) {
      return into(object, style);
    }
    Optional<JsonValue> previous =
        members.stream().takeWhile(m -> m.name().compareTo(name) < 0).reduce((a, b) -> b);
    return previous
        .map(member -> after(member, style))
        .orElseGet(
            () ->
                new CatalogAddition(
                    style,
                    object.start() + 1,
                    object.start() + 1,
                    style.indentation(members.getFirst()),
                    true,
                    ","));
  }

  /** Members after another one. */
  static CatalogAddition after(JsonValue member, CatalogStyle style) {
    return new CatalogAddition(
        style, member.end(), member.end(), style.indentation(member), false, "");
  }

  void open(String name) {
    member(name);
    out.append('{');
    indentation += style.unit();
    first = true;
  }

  void close() {
    indentation = indentation.substring(style.unit().length());
    out.append(style.lineEnd()).append(indentation).append('}');
    first = false;
  }

  /** A member whose value is copied. */
  void copy(String name, String json) {
    member(name);
    out.append(json);
  }

  /** A text in its state, the text itself left open. */
  void stringUnit(String path) {
    open("stringUnit");
    copy("state", "\"translated\"");
    member("value");
    gaps.add(new Gap(path, out.toString()));
    out.setLength(0);
    close();
  }

  /** First character that is replaced. */
  int start() {
    return start;
  }

  /** After the last character that is replaced. */
  int end() {
    return end;
  }

  List<Gap> gaps() {
    return gaps;
  }

  /** What is written after the last gap. */
  String rest() {
    return out + tail;
  }

  private void member(String name) {
    out.append(first ? "" : ",")
        .append(style.lineEnd())
        .append(indentation)
        .append(style.literal(name))
        .append(style.colon());
    first = false;
  }
}
