package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlComment;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document says about its texts: in comments, and in the notes on placeholders. */
final class AndroidContext {
  private static final int LONGEST = 500;
  private static final int LONGEST_PLACEHOLDER = 60;
  private static final Pattern SPACE = Pattern.compile("\\s++");

  /** Takes an element and what is said about it. */
  @FunctionalInterface
  interface Receiver<E extends Exception> {
    void take(XmlElement element, String context) throws E;
  }

  private final SourceText source;

  AndroidContext(SourceText source) {
    this.source = source;
  }

  /**
   * The comments about each child element, by its start: those before it, and those after it in the
   * same line.
   */
  Map<Integer, String> of(XmlElement parent) {
    Map<Integer, String> contexts = new HashMap<>();
    each(parent, (element, context) -> contexts.put(element.start(), context));
    return contexts;
  }

  /** Hands on each child element with the comments about it, as {@link #of} has them. */
  <E extends Exception> void each(XmlElement parent, Receiver<E> receiver) throws E {
    List<String> before = new ArrayList<>();
    Optional<XmlElement> previous = Optional.empty();
    String said = "";
    boolean isSameLine = false;
    for (XmlNode child : parent.children()) {
      if (child instanceof XmlElement element) {
        if (previous.isPresent()) {
          receiver.take(previous.get(), said);
        }
        said = cut(String.join(" ", before).strip());
        before.clear();
        previous = Optional.of(element);
        isSameLine = true;
        continue;
      }
      if (child instanceof XmlComment comment && isSameLine) {
        said = joined(said, tidy(comment.text()));
      } else if (child instanceof XmlComment comment) {
        before.add(tidy(comment.text()));
      }
      isSameLine &= !endsLine(child);
    }
    if (previous.isPresent()) {
      receiver.take(previous.get(), said);
    }
  }

  /** Adds what {@code <xliff:g>} says about the placeholders of a text. */
  String withPlaceholders(String context, XmlElement element) {
    List<String> notes =
        placeholders(element)
            .flatMap(
                placeholder -> {
                  String id = placeholder.attribute("id").orElse("");
                  String example = placeholder.attribute("example").orElse("");
                  String shown = tidy(placeholder.text());
                  String note =
                      id
                          + (!id.isEmpty() && !example.isEmpty() ? ", " : "")
                          + (example.isEmpty() ? "" : "e.g. " + example);
                  return note.isEmpty() || shown.length() > LONGEST_PLACEHOLDER
                      ? Stream.empty()
                      : Stream.of(shown + ": " + note);
                })
            .distinct()
            .toList();
    return notes.isEmpty()
        ? context
        : cut(context + (context.isEmpty() ? "" : " ") + "(" + String.join("; ", notes) + ")");
  }

  static String joined(String first, String second) {
    return cut((first + " " + second).strip());
  }

  private static Stream<XmlElement> placeholders(XmlElement element) {
    return element
        .elements()
        .flatMap(child -> child.name().endsWith(":g") ? Stream.of(child) : placeholders(child));
  }

  private boolean endsLine(XmlNode node) {
    return source.text().indexOf('\n', node.start(), node.end()) >= 0
        || source.text().indexOf('\r', node.start(), node.end()) >= 0;
  }

  private static String tidy(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
