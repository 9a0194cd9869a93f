package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both versions of XLIFF read alike. */
final class XliffElements {
  private static final int LONGEST_CONTEXT = 500;

  private XliffElements() {}

  /** The child of a name; empty when there is none. */
  static Optional<XmlElement> only(SourceText source, XmlElement parent, String name)
      throws InvalidDocumentException {
    List<XmlElement> named = parent.elements(name).toList();
    if (named.size() > 1) {
      throw new InvalidDocumentException(
          source.line(named.get(1).start()),
          "a <%s> has more than one <%s>".formatted(parent.name(), name),
          "remove all but one");
    }
    return named.stream().findFirst();
  }

  /** What notes say, at most 500 characters of it. */
  static String context(Stream<XmlElement> notes) {
    String context =
        notes
            .map(note -> note.text().replaceAll("\\s++", " ").strip())
            .filter(note -> !note.isEmpty())
            .collect(Collectors.joining("; "));
    if (context.length() <= LONGEST_CONTEXT) {
      return context;
    }
    boolean insideCharacter = Character.isHighSurrogate(context.charAt(LONGEST_CONTEXT - 1));
    return context.substring(0, insideCharacter ? LONGEST_CONTEXT - 1 : LONGEST_CONTEXT);
  }
}
