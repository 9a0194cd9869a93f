package dev.localization.pipeline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.document.Unit;
import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format has to do with every document of its corpus. */
class CorpusTest {
  private static final int ENOUGH = 20;
  private static final PlanOptions SAME_FORMS = new PlanOptions("en", "de");
  private static final List<PlanOptions> LANGUAGES =
      Stream.of("de", "fr", "ru", "ar", "ja", "pt-BR")
          .map(to -> new PlanOptions("en", to))
          .toList();

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

    byte[] merged = codec(entry).merge(source, SAME_FORMS, Map.of());

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
    for (PlanOptions options : LANGUAGES) {
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
    SourceText source = format.decode(bytes, DocumentLimits.DEFAULT);
    Map<String, Slot> slots = new HashMap<>();
    format
        .scan(source, SAME_FORMS, DocumentLimits.DEFAULT)
        .slots()
        .forEach(slot -> slots.put(slot.string().id(), slot));
    for (Unit unit : codec(entry).plan(bytes, SAME_FORMS).units()) {
      Map<String, String> translations = only(codec(entry), bytes, unit);

      byte[] merged = codec(entry).merge(bytes, SAME_FORMS, translations);

      String text = new String(merged, source.charset());
      Slot place = slots.getOrDefault(unit.id(), slots.get(message(unit)));
      assertThat(text).startsWith(source.text().substring(0, place.start()));
      assertThat(text).endsWith(source.text().substring(place.end()));
      assertThat(text).isNotEqualTo(source.text());
    }
  }

  @Test
  void the_corpus_has_no_folder_without_a_format() {
    assertThat(new File("src/test/resources/corpus").list())
        .isSubsetOf(Codecs.standard().formats());
  }

  private static DocumentCodec codec(Corpus.Entry entry) {
    return Codecs.standard().byName(entry.format());
  }

  /** A unit alone; of a message with several variants, all of it. */
  private static Map<String, String> only(DocumentCodec codec, byte[] bytes, Unit unit)
      throws Exception {
    Map<String, String> translations = new HashMap<>();
    for (Unit other : codec.plan(bytes, SAME_FORMS).units()) {
      if (other.id().equals(unit.id()) || message(other).equals(message(unit))) {
        translations.put(other.id(), shout(other));
      }
    }
    return translations;
  }

  private static String message(Unit unit) {
    return unit.id().replaceFirst("#[^#]*$", "");
  }

  /** A translation that no validator refuses, with characters that formats have to escape. */
  private static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> " + masked.text() + " ☂");
  }
}
