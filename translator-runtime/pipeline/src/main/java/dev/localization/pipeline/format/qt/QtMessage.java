package dev.localization.pipeline.format.qt;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message.
 *
 * @param context name of the class or file that it is shown by
 * @param text what is translated; "" when there is none
 * @param last the element after which a translation belongs
 */
record QtMessage(
    String context,
    XmlElement element,
    String text,
    Optional<XmlElement> translation,
    XmlElement last) {
  private static final Set<String> GONE = Set.of("vanished", "obsolete");
  private static final Set<String> BEHIND = Set.of("translation", "userdata");
  private static final int LONGEST_CONTEXT = 500;

  static QtMessage of(String context, XmlElement element, SourceText source)
      throws InvalidDocumentException {
    for (String name : List.of("source", "translation")) {
      if (element.elements(name).count() > 1) {
        throw new InvalidDocumentException(
            source.line(element.start()),
            "a <message> has more than one <" + name + ">",
            "remove all but one");
      }
    }
    Optional<XmlElement> text = element.elements("source").findFirst();
    XmlElement last =
        element
            .elements()
            .filter(child -> !BEHIND.contains(child.name()) && !child.name().startsWith("extra-"))
            .reduce((a, b) -> b)
            .orElse(element);
    return new QtMessage(
        context,
        element,
        text.isPresent() ? QtText.of(text.get(), source) : "",
        element.elements("translation").findFirst(),
        last);
  }

  /** Whether it is in the sources no more, so that Qt passes over it. */
  boolean isGone() {
    return translation.flatMap(t -> t.attribute("type")).filter(GONE::contains).isPresent();
  }

  boolean isUnfinished() {
    return translation.flatMap(t -> t.attribute("type")).orElse("").equals("unfinished");
  }

  boolean counts() {
    return element.attribute("numerus").orElse("").equals("yes");
  }

  /** Whether there are wordings of several lengths, which stay as they are. */
  boolean hasVariants() {
    return translation.filter(QtMessage::holdsVariants).isPresent();
  }

  private static boolean holdsVariants(XmlElement element) {
    return element.elements("lengthvariant").findAny().isPresent()
        || element.elements("numerusform").anyMatch(QtMessage::holdsVariants);
  }

  /** Whether there is a translation that is valid. */
  boolean isTranslated() {
    return !isUnfinished() && translation.filter(t -> !t.text().isBlank()).isPresent();
  }

  /** What tells it from others: its id, or context, source and comment. */
  String key() {
    String comment = child("comment");
    return element
        .attribute("id")
        .filter(id -> !id.isEmpty())
        .orElse(context + "/" + text + (comment.isEmpty() ? "" : "/" + comment));
  }

  /** What is known of it, at most 500 characters. */
  String description() {
    String all =
        Stream.of(context, child("comment"), child("extracomment"), child("translatorcomment"))
            .map(part -> part.replaceAll("\\s++", " ").strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    if (all.length() <= LONGEST_CONTEXT) {
      return all;
    }
    boolean insideCharacter = Character.isHighSurrogate(all.charAt(LONGEST_CONTEXT - 1));
    return all.substring(0, insideCharacter ? LONGEST_CONTEXT - 1 : LONGEST_CONTEXT);
  }

  private String child(String name) {
    return element.elements(name).findFirst().map(XmlElement::text).orElse("");
  }
}
