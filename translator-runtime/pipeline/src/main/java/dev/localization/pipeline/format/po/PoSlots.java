package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.po.PoCatalogue.Language;
import dev.localization.pipeline.format.po.PoEntry.PoForm;
import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Makes slots of the entries of a catalogue. */
final class PoSlots {
  private final SourceText source;
  private final PoCatalogue catalogue;
  private final PlanOptions options;
  private final MessageSyntax syntax;
  private final List<PluralForm> forms;
  private final String lineEnd;
  private final LineCounter lines;
  private final Slots.Builder slots;

  PoSlots(SourceText source, PoCatalogue catalogue, PlanOptions options, MessageSyntax syntax) {
    this.source = source;
    slots = Slots.of(source);
    this.catalogue = catalogue;
    this.options = options;
    this.syntax = syntax;
    this.forms = catalogue.formula().map(f -> f.forms(options.targetLanguage())).orElse(List.of());
    this.lineEnd = PoLayout.lineEnd(source);
    this.lines = new LineCounter(source);
  }

  /** The slots of every entry, and of the header that is added where there is none. */
  List<Slot> of() throws InvalidDocumentException {
    if (catalogue.survey().header().isEmpty() && !catalogue.survey().isEmpty()) {
      header(1);
    }
    PoScanner scanner = new PoScanner(source);
    while (scanner.hasNext()) {
      add(scanner.next());
    }
    return slots.build();
  }

  private void add(PoEntry entry) throws InvalidDocumentException {
    int line = lines.at(entry.start());
    if (entry.isHeader()) {
      header(line);
      return;
    }
    checkKey(entry, line);
    if (entry.plural().isPresent()) {
      plural(entry, line);
    } else {
      single(entry, line);
    }
  }

  // A plural and a text without one must not share a key either.
  private void checkKey(PoEntry entry, int line) throws InvalidDocumentException {
    for (String key : List.of(entry.key(), PoEntry.key(entry.key(), 0))) {
      OptionalInt earlier = slots.lineOf(key);
      if (earlier.isPresent()) {
        throw new InvalidDocumentException(
            line,
            "the entry %s is already defined in line %d".formatted(entry.key(), earlier.getAsInt()),
            "remove one of them");
      }
    }
  }

  private void header(int line) throws InvalidDocumentException {
    slots.add(PoHeaderSlot.of(slots.size(), line, source, catalogue, options));
  }

  private void single(PoEntry entry, int line) {
    PoString value = entry.translations().getFirst().value();
    boolean own = catalogue.language() == Language.SOURCE && isValid(entry);
    DocumentString string =
        new DocumentString(
            slots.size(),
            entry.key(),
            own ? value.text() : entry.id().text(),
            PoContext.of(entry),
            line);
    slots.add(slot(string, PluralForm.NONE, entry, 0, value.end(), kind(entry, value, false)));
  }

  private void plural(PoEntry entry, int line) throws InvalidDocumentException {
    int written = entry.translations().size();
    boolean tooMany = written > forms.size();
    boolean stays =
        catalogue.language() == Language.TARGET
            && entry.isTranslated()
            && !entry.comments().isFuzzy();
    if (tooMany && stays) {
      throw new InvalidDocumentException(
          line,
          "the entry %s has %d forms, the language has %d"
              .formatted(entry.key(), written, forms.size()),
          "correct the entry, or Plural-Forms in the header");
    }
    boolean own = catalogue.language() == Language.SOURCE && isValid(entry);
    PoPlural plural =
        own
            ? new PoPlural(text(entry, 0), text(entry, written - 1), syntaxOf(entry))
            : new PoPlural(entry.id().text(), entry.plural().orElseThrow().text(), syntaxOf(entry));
    int group = slots.size() + 1;
    for (int i = 0; i < forms.size(); i++) {
      PluralForm form = plural.form(forms.get(i));
      DocumentString string =
          new DocumentString(
              slots.size(),
              PoEntry.key(entry.key(), i),
              plural.text(forms.get(i)),
              PoContext.of(entry),
              line);
      slots.add(
          (i < written ? existing(string, form, entry, i, tooMany) : added(string, form, entry, i))
              .inGroup(group));
    }
  }

  private Slot existing(
      DocumentString string, PluralForm form, PoEntry entry, int index, boolean tooMany) {
    PoString value = entry.translations().get(index).value();
    // gettext's tools refuse forms that the language lacks: the last one's stretch takes them in.
    boolean isLast = index == forms.size() - 1;
    int end = isLast ? entry.translations().getLast().value().end() : value.end();
    return slot(string, form, entry, index, end, kind(entry, value, tooMany));
  }

  private Kind kind(PoEntry entry, PoString value, boolean tooMany) {
    boolean foreign =
        switch (catalogue.language()) {
          case TARGET -> false;
          case OTHER -> entry.isTranslated();
          // Without words, as "%s: %s", it is good in any language.
          case SOURCE ->
              !entry.comments().isFuzzy() && Masker.mask(value.text(), syntaxOf(entry)).hasWords();
        };
    if (tooMany || foreign) {
      return Kind.ADDED;
    }
    boolean stays =
        catalogue.language() == Language.TARGET
            && !entry.comments().isFuzzy()
            && !value.text().isEmpty();
    return stays ? Kind.KEPT : Kind.TEXT;
  }

  private Slot slot(
      DocumentString string, PluralForm form, PoEntry entry, int index, int end, Kind kind) {
    PoString value = entry.translations().get(index).value();
    boolean fuzzy = entry.comments().isFuzzy();
    List<Splice> unmarking = fuzzy && index == 0 ? entry.comments().unmarking() : List.<Splice>of();
    int start = unmarking.isEmpty() ? value.contentStart() : unmarking.getFirst().start();
    String before =
        PoLayout.spliced(source.text(), start, value.contentStart(), unmarking)
            + (value.isWrapped() ? "" : opening(entry));
    // Where a slot is written in any case, so is the comment that marks it.
    boolean marked = fuzzy && kind != Kind.ADDED;
    String seen = kind == Kind.ADDED ? "" : PoReader.seen(marked, value.text());
    return new Slot(
        string,
        form,
        kind,
        start,
        end,
        kind == Kind.KEPT ? "" : before,
        "",
        seen,
        PoSyntaxes.of(entry),
        Slot.ALONE);
  }

  private Slot added(DocumentString string, PluralForm form, PoEntry entry, int index) {
    PoForm last = entry.translations().getLast();
    boolean marked = entry.comments().isFuzzy() && kind(entry, last.value(), false) != Kind.ADDED;
    String before =
        lineEnd
            + PoLayout.indentation(source.text(), last.keyword())
            + "msgstr["
            + index
            + "] "
            + (last.value().isWrapped() ? opening(last.value()) : opening(entry));
    int at = last.value().end();
    return new Slot(
        string,
        form,
        Kind.ADDED,
        at,
        at,
        before,
        "",
        PoReader.seen(marked, ""),
        PoSyntaxes.of(entry),
        Slot.ALONE);
  }

  // What stands before a translation in an entry whose strings begin on lines of their own.
  private String opening(PoEntry entry) {
    if (!entry.isWrapped()) {
      return "";
    }
    return opening(entry.id().isWrapped() ? entry.id() : entry.plural().orElseThrow());
  }

  private String opening(PoString like) {
    return "\"\"" + lineEnd + PoLayout.indentation(source.text(), like.contentStart());
  }

  private Set<Syntax> syntaxOf(PoEntry entry) {
    return PoSyntaxes.of(entry).orElse(syntax).plain();
  }

  private static String text(PoEntry entry, int form) {
    return entry.translations().get(form).value().text();
  }

  private static boolean isValid(PoEntry entry) {
    return !entry.comments().isFuzzy()
        && entry.translations().stream().noneMatch(form -> form.value().text().isEmpty());
  }
}
