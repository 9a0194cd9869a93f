package dev.localization.pipeline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.document.Unit;
import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format has to do with every document of its corpus. */
class CorpusTest {
  private static final int ENOUGH = 20;

  static List<Corpus.Entry> documents() {
    return Codecs.standard().formats().stream().flatMap(f -> Corpus.of(f).stream()).toList();
  }

  static List<Corpus.Entry> spliced() {
    return Codecs.SPLICED.stream().flatMap(format -> Corpus.of(format.name()).stream()).toList();
  }

  static List<String> formats() {
    return Codecs.standard().formats();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_format_has_a_corpus(String format) {
    assertThat(Corpus.of(format)).hasSizeGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void without_translations_it_stays_as_it_is(Corpus.Entry entry) throws Exception {
    byte[] source = entry.bytes();

    byte[] merged = codec(entry).merge(source, sameForms(entry), Map.of());

    assertThat(merged).isEqualTo(source);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void its_name_and_content_tell_its_format(Corpus.Entry entry) {
    String name = entry.file().getFileName().toString();

    assertThat(Codecs.standard().detect(name, entry.bytes()).map(DocumentCodec::format))
        .contains(entry.format());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void all_its_units_can_be_translated_into_every_language(Corpus.Entry entry) throws Exception {
    for (PlanOptions options : entry.languages()) {
      byte[] source = entry.bytes();
      Map<String, String> translations = new HashMap<>();
      codec(entry).plan(source, options).units().forEach(u -> translations.put(u.id(), shout(u)));

      byte[] merged = codec(entry).merge(source, options, translations);

      assertThat(Arrays.equals(merged, source)).isEqualTo(translations.isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("spliced")
  void a_changed_unit_changes_nothing_outside_it(Corpus.Entry entry) throws Exception {
    SplicedFormat format =
        Codecs.SPLICED.stream()
            .filter(f -> f.name().equals(entry.format()))
            .findFirst()
            .orElseThrow();
    byte[] bytes = entry.bytes();
    PlanOptions options = sameForms(entry);
    SourceText source = format.decode(bytes, DocumentLimits.DEFAULT);
    Scanned scanned = format.scan(source, options, DocumentLimits.DEFAULT);
    List<Slot> slots = scanned.slots();
    Map<String, Slot> byId = new HashMap<>();
    slots.forEach(slot -> byId.put(slot.string().id(), slot));
    for (Unit unit : codec(entry).plan(bytes, options).units()) {
      Slot place = byId.getOrDefault(unit.id(), byId.get(message(unit)));
      List<Slot> together = slots.stream().filter(slot -> isWrittenWith(place, slot)).toList();
      Map<String, String> translations = only(codec(entry), bytes, options, unit, together);

      byte[] merged = codec(entry).merge(bytes, options, translations);

      String text = new String(merged, source.charset());
      List<Slot> others = slots.stream().filter(slot -> !together.contains(slot)).toList();
      int start = together.getFirst().start();
      int end = together.getLast().end();
      assertThat(text).startsWith(around(format, scanned.bilingual(), source, others, 0, start));
      assertThat(text)
          .endsWith(
              around(format, scanned.bilingual(), source, others, end, source.text().length()));
      assertThat(text).isNotEqualTo(source.text());
    }
  }

  private static boolean isWrittenWith(Slot place, Slot slot) {
    return slot.equals(place) || (place.group() != Slot.ALONE && place.group() == slot.group());
  }

  /** A stretch of a document once a text outside it is translated. */
  private static String around(
      SplicedFormat format,
      boolean bilingual,
      SourceText source,
      List<Slot> slots,
      int from,
      int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Slot slot : slots) {
      boolean follows = slot.kind() == Slot.Kind.COMPANION || slot.kind() == Slot.Kind.ADDED;
      if (follows && slot.start() >= from && slot.end() <= to) {
        String untranslated = bilingual ? "" : slot.string().text();
        out.append(source.text(), at, slot.start()).append(slot.before());
        out.append(slot.kind() == Slot.Kind.ADDED ? format.encode(untranslated, slot, source) : "");
        out.append(slot.after());
        at = slot.end();
      }
    }
    return out.append(source.text(), at, to).toString();
  }

  @Test
  void the_corpus_has_no_folder_without_a_format() {
    assertThat(new File("src/test/resources/corpus").list())
        .isSubsetOf(Codecs.standard().formats());
  }

  /** A language with the plural forms of English, where the document leaves a choice. */
  private static PlanOptions sameForms(Corpus.Entry entry) {
    return entry.languages().getFirst();
  }

  private static DocumentCodec codec(Corpus.Entry entry) {
    return Codecs.standard().byName(entry.format());
  }

  /** A unit alone, and those that are written with it; of a message, all variants. */
  private static Map<String, String> only(
      DocumentCodec codec, byte[] bytes, PlanOptions options, Unit unit, List<Slot> together)
      throws Exception {
    List<String> ids = together.stream().map(slot -> slot.string().id()).toList();
    Map<String, String> translations = new HashMap<>();
    for (Unit other : codec.plan(bytes, options).units()) {
      if (ids.contains(other.id()) || message(other).equals(message(unit))) {
        translations.put(other.id(), shout(other));
      }
    }
    return translations;
  }

  private static String message(Unit unit) {
    return unit.id().replaceFirst("#[^#]*$", "");
  }

  /** A translation that no validator refuses, with characters that formats have to escape. */
  static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> " + masked.text() + " ☂");
  }
}
