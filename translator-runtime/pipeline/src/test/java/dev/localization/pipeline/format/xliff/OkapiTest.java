package dev.localization.pipeline.format.xliff;

import static dev.localization.pipeline.format.Documents.codec;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextUnitUtil;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Okapi Framework reads the translations of every merged document as they were meant. */
class OkapiTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Xliff");
  private static final String MARK = "Ü’\"'&<ж> ";

  record Case(Path file, String language) {
    byte[] merged(Map<String, String> written) throws Exception {
      PlanOptions options = new PlanOptions("en", language);
      byte[] source = Files.readAllBytes(file);
      Map<String, String> translations = new HashMap<>();
      for (Unit unit : codec("Xliff").plan(source, options).units()) {
        var masked = unit.segment().masked();
        String translation = masked.unmask(MARK + masked.text());
        translations.put(unit.id(), translation);
        if (unit.id().endsWith(":" + unit.key())) {
          written.put(unit.id(), withoutCodes(translation));
        }
      }
      return codec("Xliff").merge(source, options, translations);
    }

    @Override
    public String toString() {
      return file.getFileName() + " in " + language;
    }
  }

  static List<Case> first() throws IOException {
    return cases(false);
  }

  static List<Case> second() throws IOException {
    return cases(true);
  }

  private static List<Case> cases(boolean second) throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("v2-") == second)
          .sorted()
          .flatMap(OkapiTest::inEachLanguage)
          .toList();
    }
  }

  private static Stream<Case> inEachLanguage(Path file) {
    List<String> languages = List.of("de", "fr", "ru", "ar", "ja");
    List<String> own =
        languages.stream()
            .filter(language -> file.getFileName().toString().contains("_" + language + "."))
            .toList();
    return (own.isEmpty() ? languages : own).stream().map(language -> new Case(file, language));
  }

  @ParameterizedTest
  @MethodSource("second")
  void its_reader_of_version_2_validates_it_and_reads_each_target(Case of) throws Exception {
    Map<String, String> written = new HashMap<>();
    byte[] merged = of.merged(written);
    List<String> read = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(new ByteArrayInputStream(merged));
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          for (Segment segment : event.getUnit().getSegments()) {
            read.add(segment.hasTarget() ? withoutCodes(segment.getTarget().getPlainText()) : "");
          }
        }
      }
    }

    assertThat(read).containsAll(written.values());
  }

  @ParameterizedTest
  @MethodSource("first")
  void its_filter_of_version_1_reads_each_target(Case of) throws Exception {
    Map<String, String> written = new HashMap<>();
    byte[] merged = of.merged(written);
    LocaleId target = LocaleId.fromString(of.language);
    List<String> read = new ArrayList<>();
    try (XLIFFFilter filter = new XLIFFFilter();
        RawDocument document =
            new RawDocument(
                new ByteArrayInputStream(merged), UTF_8.name(), LocaleId.ENGLISH, target)) {
      filter.open(document);
      while (filter.hasNext()) {
        var event = filter.next();
        if (event.isTextUnit()) {
          ITextUnit unit = event.getTextUnit();
          unit.getTargetLocales().stream()
              .map(locale -> unit.getTarget(locale).getUnSegmentedContentCopy())
              .map(TextUnitUtil::getText)
              .map(OkapiTest::withoutCodes)
              .forEach(read::add);
        }
      }
    }

    assertThat(read).containsAll(written.values());
  }

  // Okapi collapses white space; a <sub>, and what is marked as not for translation, are text to
  // it.
  private static String withoutCodes(String text) {
    return text.replace("A chart", "")
        .replace("ACME Inc", "")
        .replaceAll(
            "</?(?:g|x|bx|ex|bpt|ept|ph|it|mrk|pc|sc|ec|sm|em)\\.?(?: id=\"[^\"]*\")?/?>", "")
        .replace("<cp id=\"0007\"/>", "\u0007")
        .replace("<cp id=\"001B\"/>", "\u001B")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
