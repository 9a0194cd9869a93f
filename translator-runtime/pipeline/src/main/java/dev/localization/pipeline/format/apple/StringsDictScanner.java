package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlComment;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.format.xml.XmlText;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code .stringsdict} and records where each text stands. */
final class StringsDictScanner {
  // Six forms, their settings, and room for comments.
  private static final int MOST_OF_PLURAL = 64;
  private static final String TYPE = "NSStringFormatSpecTypeKey";
  private static final Set<String> SETTINGS = Set.of(TYPE, "NSStringFormatValueTypeKey");
  private static final Set<String> CATEGORIES =
      Set.of("zero", "one", "two", "few", "many", "other");

  /** A key with its value, and the comments before it. */
  private record Member(XmlElement key, XmlElement value, List<String> comments) {
    String name() {
      return key.text();
    }
  }

  @FunctionalInterface
  private interface Receiver {
    void take(Member member) throws InvalidDocumentException;
  }

  private final SourceText source;
  private final PluralCategories target;
  private final LineCounter lines;
  private final Slots.Builder slots;

  StringsDictScanner(SourceText source, PlanOptions options) {
    this.source = source;
    slots = Slots.of(source);
    target = PluralCategories.of(options.targetLanguage(), PluralForm.Kind.CARDINAL);
    this.lines = new LineCounter(source);
  }

  /** Every text and setting, in document order. */
  List<Slot> scan(DocumentLimits limits) throws InvalidDocumentException {
    XmlElement root = XmlScanner.rootWithDoctype(source, limits);
    List<XmlElement> tops = root.elements().toList();
    if (!root.name().equals("plist")
        || tops.size() != 1
        || !tops.getFirst().name().equals("dict")) {
      throw invalid(root, "the document is no property list with a <dict>");
    }
    dict(tops.getFirst(), "", List.of());
    return slots.build();
  }

  private void dict(XmlElement dict, String path, List<String> said)
      throws InvalidDocumentException {
    Map<String, Member> known = new LinkedHashMap<>();
    // A table is no plural, and to read all of it twice takes time.
    if (dict.children().size() <= MOST_OF_PLURAL) {
      members(
          dict,
          member -> {
            if (CATEGORIES.contains(member.name()) || member.name().equals(TYPE)) {
              known.put(member.name(), member);
            }
          });
    }
    Map<String, String> forms = forms(known);
    PluralTexts plural = new PluralTexts(forms, target);
    Set<String> left = new HashSet<>(forms.keySet());
    members(
        dict,
        member -> {
          List<String> comments = new ArrayList<>(said);
          comments.addAll(member.comments);
          value(member, path + "/" + JsonObjects.escaped(member.name()), comments, plural);
          if (left.remove(member.name()) && left.isEmpty()) {
            add(member, path, comments, plural, known.keySet());
          }
        });
  }

  private void value(Member member, String path, List<String> comments, PluralTexts plural)
      throws InvalidDocumentException {
    switch (member.value.name()) {
      case "dict" -> dict(member.value, path, comments);
      case "string" -> string(member, path, comments, plural);
      default ->
          throw invalid(
              member.value, "<%s> is neither a string nor a dict".formatted(member.value.name()));
    }
  }

  /** The plural forms among the members of a variable; none when they are something else. */
  private Map<String, String> forms(Map<String, Member> members) throws InvalidDocumentException {
    Map<String, String> forms = new LinkedHashMap<>();
    boolean isPlural =
        members.containsKey(TYPE)
            && members.get(TYPE).value.text().equals("NSStringPluralRuleType");
    for (Member member : isPlural ? members.values() : List.<Member>of()) {
      if (!member.name().equals(TYPE) && member.value.name().equals("string")) {
        forms.put(member.name(), text(member.value));
      }
    }
    return forms;
  }

  private void string(Member member, String path, List<String> comments, PluralTexts plural)
      throws InvalidDocumentException {
    XmlElement value = member.value;
    boolean isForm = plural.source().containsKey(member.name());
    String own = text(value);
    int line = lines.at(member.key.start());
    String text = isForm ? plural.text(member.name()) : own;
    DocumentString string =
        new DocumentString(slots.size(), path, text, Comments.context(comments), line);
    boolean isSetting = SETTINGS.contains(member.name()) || value.isEmptyTag();
    slots.add(
        isSetting
            ? Slot.kept(string, value.contentStart(), value.contentEnd(), own)
            : Slot.text(
                string,
                isForm ? plural.form(member.name()) : PluralForm.NONE,
                value.contentStart(),
                value.contentEnd(),
                own));
  }

  // A new form looks like the one before it: same line break, indentation and space between.
  private void add(
      Member last, String path, List<String> comments, PluralTexts plural, Set<String> names) {
    String document = source.text();
    int from = last.key.start();
    while (from > 0 && " \t\r\n".indexOf(document.charAt(from - 1)) >= 0) {
      from--;
    }
    String space = document.substring(from, last.key.start());
    String between = spaceAfter(last.key);
    int line = lines.at(last.key.start());
    for (String category : target.all()) {
      if (!names.contains(category)) {
        slots.add(
            new Slot(
                new DocumentString(
                    slots.size(),
                    path + "/" + category,
                    plural.text(category),
                    Comments.context(comments),
                    line),
                plural.form(category),
                Slot.Kind.ADDED,
                last.value.end(),
                last.value.end(),
                space + "<key>" + category + "</key>" + between + "<string>",
                "</string>",
                Slot.ABSENT));
      }
    }
  }

  private String spaceAfter(XmlElement element) {
    String document = source.text();
    int to = element.end();
    while (to < document.length() && " \t\r\n".indexOf(document.charAt(to)) >= 0) {
      to++;
    }
    return document.substring(element.end(), to);
  }

  /** Hands on each pair of key and value. */
  private void members(XmlElement dict, Receiver receiver) throws InvalidDocumentException {
    List<XmlElement> key = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (XmlNode node : dict.children()) {
      switch (node) {
        case XmlComment comment -> comments.add(comment.text());
        case XmlText text -> {
          if (!text.text().isBlank()) {
            throw invalid(text, "there is text between the keys and values");
          }
        }
        case XmlElement element when key.isEmpty() -> {
          if (!element.name().equals("key")) {
            throw invalid(element, "<%s> has no key".formatted(element.name()));
          }
          if (!names.add(text(element))) {
            throw invalid(element, "the key \"%s\" appears twice".formatted(element.text()));
          }
          key.add(element);
        }
        case XmlElement element -> {
          receiver.take(new Member(key.removeFirst(), element, List.copyOf(comments)));
          comments.clear();
        }
      }
    }
    if (!key.isEmpty()) {
      throw invalid(key.getFirst(), "the key \"%s\" has no value".formatted(key.getFirst().text()));
    }
  }

  /** The characters of a key or string, line ends as a parser gives them. */
  private String text(XmlElement element) throws InvalidDocumentException {
    if (!element.children().stream().allMatch(XmlText.class::isInstance)) {
      throw invalid(element, "a <%s> holds more than text".formatted(element.name()));
    }
    boolean hasReturns =
        source.text().substring(element.contentStart(), element.contentEnd()).indexOf('\r') >= 0;
    return hasReturns ? element.text().replace("\r\n", "\n").replace('\r', '\n') : element.text();
  }

  private InvalidDocumentException invalid(XmlNode node, String reason) {
    return new InvalidDocumentException(
        source.line(node.start()), reason, "write pairs of <key> and <string> or <dict>");
  }
}
