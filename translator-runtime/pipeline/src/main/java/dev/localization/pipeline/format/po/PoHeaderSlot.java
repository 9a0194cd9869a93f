package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The header's place among the texts. It changes when a text is translated, and only if it is not
 * yet that of a catalogue in the target language: then it gets the language's name and plural
 * formula, and what a template leaves open ({@code CHARSET}, {@code ENCODING}, the fuzzy flag).
 */
final class PoHeaderSlot {
  private final SourceText source;
  private final PoCatalogue catalogue;
  private final String lineEnd;
  private final List<Splice> splices = new ArrayList<>();
  private final StringBuilder added = new StringBuilder();

  private PoHeaderSlot(SourceText source, PoCatalogue catalogue, String lineEnd) {
    this.source = source;
    this.catalogue = catalogue;
    this.lineEnd = lineEnd;
  }

  static Slot of(
      int ordinal, int line, SourceText source, PoCatalogue catalogue, PlanOptions options)
      throws InvalidDocumentException {
    PoHeaderSlot header = new PoHeaderSlot(source, catalogue, PoLayout.lineEnd(source));
    header.edit(options);
    Optional<PoEntry> entry = catalogue.survey().header();
    return entry.isPresent()
        ? header.slot(ordinal, line, entry.get())
        : header.newHeader(ordinal, line);
  }

  private void edit(PlanOptions options) {
    PoHeader header = catalogue.header();
    if (catalogue.language() != PoCatalogue.Language.TARGET || header.value("Language").isEmpty()) {
      set("Language", PoLanguage.of(options.targetLanguage()));
    }
    if (header.value("MIME-Version").isEmpty()) {
      set("MIME-Version", "1.0");
    }
    if (header.charset().isEmpty() || header.charset().equals("CHARSET")) {
      set("Content-Type", "text/plain; charset=UTF-8");
    }
    String encoding = header.value("Content-Transfer-Encoding");
    if (encoding.isEmpty() || encoding.equals("ENCODING")) {
      set("Content-Transfer-Encoding", "8bit");
    }
    boolean counts =
        catalogue.survey().firstPlural().isPresent() || header.field("Plural-Forms").isPresent();
    if (counts && !catalogue.hasFormula()) {
      catalogue.formula().ifPresent(formula -> set("Plural-Forms", formula.text()));
    }
  }

  private void set(String name, String value) {
    Optional<PoHeader.Field> field = catalogue.header().field(name);
    if (field.isEmpty()) {
      added.append(lineEnd).append(PoLiteral.of(name + ": " + value + "\n"));
      return;
    }
    int start = field.get().start();
    String space = source.text().charAt(start - 1) == ':' ? " " : "";
    splices.add(new Splice(start, field.get().end(), space + PoLiteral.escaped(value)));
  }

  private Slot slot(int ordinal, int line, PoEntry entry) throws InvalidDocumentException {
    PoString value = entry.translations().getLast().value();
    boolean changes = !splices.isEmpty() || !added.isEmpty();
    if (!changes) {
      return Slot.kept(
          new DocumentString(ordinal, entry.key(), value.text(), "", line),
          value.end(),
          value.end(),
          seen(entry, value.text()));
    }
    if (!added.isEmpty()) {
      boolean open = !value.text().isEmpty() && !value.text().endsWith("\n");
      splices.add(new Splice(value.end() - 1, value.end(), (open ? "\\n" : "") + "\"" + added));
    }
    if (entry.comments().isFuzzy()) {
      splices.addAll(entry.comments().unmarking());
    }
    splices.sort(Comparator.comparingInt(Splice::start));
    int start = splices.getFirst().start();
    String after = PoLayout.spliced(source.text(), start, value.end(), splices);
    return companion(ordinal, entry.key(), line, start, value.end(), after, "", changed(value));
  }

  // What a reader is to see, made of the string's own characters and no other.
  private String changed(PoString value) throws InvalidDocumentException {
    List<Splice> within =
        splices.stream().filter(splice -> splice.start() >= value.start()).toList();
    return PoScanner.decoded(PoLayout.spliced(source.text(), value.start(), value.end(), within));
  }

  private Slot newHeader(int ordinal, int line) throws InvalidDocumentException {
    String key = PoEntry.key(Optional.empty(), "");
    String before = "msgid \"\"" + lineEnd + "msgstr \"\"" + added;
    int at = source.begin();
    return companion(
        ordinal, key, line, at, at, before, lineEnd + lineEnd, PoScanner.decoded(added.toString()));
  }

  private static Slot companion(
      int ordinal,
      String key,
      int line,
      int start,
      int end,
      String before,
      String after,
      String text) {
    return Slot.companion(
        new DocumentString(ordinal, key, text, "", line), start, end, before, after);
  }

  private static String seen(PoEntry entry, String text) {
    return PoReader.seen(entry.comments().isFuzzy(), text);
  }
}
