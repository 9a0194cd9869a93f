package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the texts of a document of string resources. */
final class AndroidScanner {
  private record Place(String key, String context, int line, boolean translatable) {}

  private final SourceText source;
  private final PlanOptions options;
  private final AndroidContext contexts;
  private final LineCounter lines;
  private final Slots.Builder slots;
  // Of arrays and plurals, whose texts have keys of their own.
  private final Map<String, Integer> lineOfGroup = new HashMap<>();

  AndroidScanner(SourceText source, PlanOptions options) {
    this.source = source;
    slots = Slots.of(source);
    this.options = options;
    this.contexts = new AndroidContext(source);
    this.lines = new LineCounter(source);
  }

  /** Every text, in document order. */
  List<Slot> scan(XmlElement resources) throws InvalidDocumentException {
    if (!resources.name().equals("resources")) {
      throw new InvalidDocumentException(
          source.line(resources.start()),
          "the root element is <" + resources.name() + ">, not <resources>",
          "send a file of res/values");
    }
    contexts.each(
        resources,
        (element, said) -> {
          Optional<String> type = type(element);
          if (type.isPresent()) {
            resource(element, type.get(), said);
          }
        });
    return slots.build();
  }

  /** The kind of resource that an element defines; empty when it has no text for people. */
  static Optional<String> type(XmlElement element) {
    return switch (element.name()) {
      case "string", "plurals", "string-array" -> Optional.of(element.name());
      case "item" -> element.attribute("type").filter("string"::equals);
      default -> Optional.empty();
    };
  }

  private void resource(XmlElement element, String type, String context)
      throws InvalidDocumentException {
    int line = lines.at(element.start());
    String name = element.attribute("name").orElse("");
    if (name.isEmpty()) {
      throw new InvalidDocumentException(line, "a <" + type + "> has no name", "name it");
    }
    String product = element.attribute("product").filter(p -> !p.isEmpty()).orElse("");
    String key = type + "/" + name + (product.isEmpty() ? "" : "@" + product);
    OptionalInt earlier = earlier(key, type, line);
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "the %s \"%s\" is already defined in line %d".formatted(type, name, earlier.getAsInt()),
          "remove one of them");
    }
    boolean translatable = !element.attribute("translatable").orElse("").equals("false");
    Place place = new Place(key, context, line, translatable);
    switch (type) {
      case "plurals" -> plurals(element, place);
      case "string-array" -> array(element, place);
      default -> add(place, element, AndroidContent.of(element, source, line));
    }
  }

  private OptionalInt earlier(String key, String type, int line) {
    if (type.equals("string") || type.equals("item")) {
      return slots.lineOf(key);
    }
    Integer earlier = lineOfGroup.putIfAbsent(key, line);
    return earlier == null ? OptionalInt.empty() : OptionalInt.of(earlier);
  }

  private void add(Place place, XmlElement element, AndroidContent content) {
    String context = contexts.withPlaceholders(place.context, element);
    add(place, content, content.text(), context, PluralForm.NONE);
  }

  private void add(
      Place place, AndroidContent content, String text, String context, PluralForm form) {
    DocumentString string = new DocumentString(slots.size(), place.key, text, context, place.line);
    boolean kept = !place.translatable || content.reference();
    slots.add(
        kept
            ? Slot.kept(string, content.start(), content.end(), content.seen())
            : new Slot(
                string,
                form,
                Slot.Kind.TEXT,
                content.start(),
                content.end(),
                content.wrapped() ? AndroidContent.CDATA_START : "",
                content.wrapped() ? AndroidContent.CDATA_END : "",
                content.seen()));
  }

  private void array(XmlElement array, Place place) throws InvalidDocumentException {
    Map<Integer, String> said = contexts.of(array);
    int index = 0;
    for (XmlElement item : array.elements("item").toList()) {
      int line = lines.at(item.start());
      Place inside =
          new Place(
              place.key + "/" + index++,
              AndroidContext.joined(place.context, said.getOrDefault(item.start(), "")),
              line,
              place.translatable);
      add(inside, item, AndroidContent.of(item, source, line));
    }
  }

  private void plurals(XmlElement element, Place place) throws InvalidDocumentException {
    Map<String, XmlElement> items = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    Map<String, AndroidContent> forms = new LinkedHashMap<>();
    Map<Integer, String> said = contexts.of(element);
    for (XmlElement item : element.elements("item").toList()) {
      int line = lines.at(item.start());
      String quantity = quantity(item, line);
      if (items.containsKey(quantity)) {
        throw new InvalidDocumentException(
            line,
            "the quantity \"%s\" is already given in line %d"
                .formatted(quantity, places.get(quantity).line),
            "remove one of them");
      }
      String context = AndroidContext.joined(place.context, said.getOrDefault(item.start(), ""));
      items.put(quantity, item);
      places.put(
          quantity, new Place(place.key + "/" + quantity, context, line, place.translatable));
      forms.put(quantity, AndroidContent.of(item, source, line));
    }
    if (items.isEmpty()) {
      return;
    }
    AndroidPlurals plurals = AndroidPlurals.of(forms, options.targetLanguage());
    items.forEach(
        (quantity, item) -> {
          Place at = places.get(quantity);
          String context = contexts.withPlaceholders(at.context, item);
          add(
              at,
              forms.get(quantity),
              plurals.sourceText(quantity),
              context,
              plurals.form(quantity));
        });
    if (place.translatable) {
      XmlElement last = items.values().stream().reduce((a, b) -> b).orElseThrow();
      plurals.missing().forEach(quantity -> addition(place, plurals, quantity, last));
    }
  }

  private static String quantity(XmlElement item, int line) throws InvalidDocumentException {
    String quantity = item.attribute("quantity").orElse("");
    if (!AndroidPlurals.QUANTITIES.contains(quantity)) {
      throw new InvalidDocumentException(
          line,
          "the quantity of an item is \"" + quantity + "\"",
          "write zero, one, two, few, many or other");
    }
    return quantity;
  }

  private void addition(Place place, AndroidPlurals plurals, String quantity, XmlElement last) {
    boolean cdata = plurals.base().style() == Style.CDATA;
    slots.add(
        new Slot(
            new DocumentString(
                slots.size(),
                place.key + "/" + quantity,
                plurals.sourceText(quantity),
                contexts.withPlaceholders(place.context, last),
                place.line),
            plurals.form(quantity),
            Slot.Kind.ADDED,
            last.end(),
            last.end(),
            before(last, quantity) + (cdata ? AndroidContent.CDATA_START : ""),
            (cdata ? AndroidContent.CDATA_END : "") + "</item>",
            plurals.base().seen()));
  }

  // An added form looks like the last one: same line break, indentation and attributes.
  private String before(XmlElement last, String quantity) {
    String text = source.text();
    int from = last.start();
    while (from > 0 && AndroidDecoder.isSpace(text.charAt(from - 1))) {
      from--;
    }
    XmlAttribute attribute =
        last.attributes().stream()
            .filter(a -> a.name().equals("quantity"))
            .findFirst()
            .orElseThrow();
    String rest = text.substring(attribute.valueEnd(), last.contentStart());
    return text.substring(from, attribute.valueStart())
        + quantity
        + (last.isEmptyTag() ? rest.substring(0, rest.length() - 2).stripTrailing() + ">" : rest);
  }
}
