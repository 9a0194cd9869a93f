package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.fluent.FluentElement.Choice;
import dev.localization.pipeline.format.fluent.FluentElement.Variant;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Optional;

/** Makes slots of the patterns of one resource. */
final class FluentSlots {
  private static final int LONGEST_CONTEXT = 500;

  private final String text;
  private final PlanOptions options;
  private final LineCounter lines;
  private final Slots.Builder slots;
  private int groups;

  FluentSlots(SourceText source, PlanOptions options) {
    slots = Slots.of(source);
    this.text = source.text();
    this.options = options;
    this.lines = new LineCounter(source);
  }

  /** What the texts of one pattern have in common. */
  private record Place(boolean isText, String context, int group) {}

  /** What one text is, in the plural around it. */
  private record Form(String text, PluralForm plural) {}

  List<Slot> of(List<FluentEntry> entries) {
    for (FluentEntry entry : entries) {
      int group = entry.pattern().hasChoice() ? ++groups : Slot.ALONE;
      Place place = new Place(entry.isText(), entry.context(), group);
      pattern(entry.key(), entry.pattern(), place, Optional.empty());
    }
    return slots.build();
  }

  private void pattern(String key, FluentPattern pattern, Place place, Optional<Form> form) {
    List<FluentPattern.Part> parts = pattern.parts(text);
    int runs = 0;
    int choices = 0;
    for (FluentPattern.Part part : parts) {
      switch (part) {
        case FluentPattern.Part.Run run -> {
          String name = pattern.hasChoice() ? key + "#" + ++runs : key;
          Place around = pattern.hasChoice() ? noted(place, "part of: " + whole(pattern)) : place;
          run(name, run, around, form.orElse(new Form(run.text(), PluralForm.NONE)));
        }
        case FluentPattern.Part.Chosen chosen -> {
          choices++;
          choice(choices == 1 ? key : key + "{" + choices + "}", chosen.choice(), place);
        }
      }
    }
  }

  private void run(String key, FluentPattern.Part.Run run, Place place, Form form) {
    DocumentString string =
        new DocumentString(slots.size(), key, form.text, place.context, lines.at(run.start()));
    slots.add(
        new Slot(
            string,
            form.plural,
            place.isText ? Slot.Kind.TEXT : Slot.Kind.KEPT,
            run.start(),
            run.end(),
            "",
            "",
            FluentEncoder.seen(run.text()),
            Optional.empty(),
            place.isText ? place.group : Slot.ALONE));
  }

  private void choice(String key, Choice choice, Place place) {
    Optional<FluentPlural> plural = FluentPlural.of(choice, text, options);
    for (Variant variant : choice.variants()) {
      boolean isForm = plural.isPresent() && !variant.pattern().hasChoice();
      Optional<Form> form =
          isForm
              ? plural.map(p -> new Form(p.sourceText(variant.key()), p.form(variant.key())))
              : Optional.empty();
      Place inside = isForm ? place : noted(place, selector(choice) + " is " + variant.key());
      pattern(key + "[" + variant.key() + "]", variant.pattern(), inside, form);
    }
    if (place.isText && plural.isPresent()) {
      plural.get().missing().forEach(category -> add(key, choice, plural.get(), category, place));
    }
  }

  private void add(String key, Choice choice, FluentPlural plural, String category, Place place) {
    Variant last = choice.variants().getLast();
    int end = last.pattern().end();
    slots.add(
        new Slot(
            new DocumentString(
                slots.size(),
                key + "[" + category + "]",
                plural.sourceText(category),
                place.context,
                lines.at(last.pattern().start())),
            plural.form(category),
            Slot.Kind.ADDED,
            end,
            end,
            before(last, category),
            "",
            "",
            Optional.empty(),
            place.group));
  }

  // A new variant looks like the one before it: same line break, indentation and space.
  private String before(Variant sibling, String category) {
    int lineStart = text.lastIndexOf('\n', sibling.start()) + 1;
    String lineEnd = text.startsWith("\r\n", lineStart - 2) ? "\r\n" : "\n";
    String space = text.substring(sibling.keyEnd(), sibling.pattern().start());
    return lineEnd + " ".repeat(sibling.start() - lineStart) + "[" + category + "]" + space;
  }

  private String selector(Choice choice) {
    return text.substring(choice.selector().start(), choice.selector().end());
  }

  private String whole(FluentPattern pattern) {
    int end = Math.min(pattern.end(), pattern.start() + 2 * LONGEST_CONTEXT);
    return text.substring(pattern.start(), end).replaceAll("\\s++", " ");
  }

  private static Place noted(Place place, String note) {
    String all = place.context.isEmpty() ? note : place.context + "; " + note;
    String context = all.length() <= LONGEST_CONTEXT ? all : all.substring(0, LONGEST_CONTEXT);
    return new Place(place.isText, context, place.group);
  }
}
