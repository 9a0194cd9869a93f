package dev.localization.pipeline.format.word;

import static dev.localization.pipeline.format.word.Packages.CODEC;
import static dev.localization.pipeline.format.word.Packages.TO_GERMAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.Unit;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no other format's corpus can be held to: the package around the texts. */
class DocxCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Docx");

  /** POI does not read the strict vocabulary. */
  private static final Set<String> NOT_FOR_POI = Set.of("strict.docx");

  private static final Map<String, String> WORDS =
      Map.of("de", "Größe ", "fr", "Été ", "ru", "Слово ", "ar", "كلمة ", "ja", "言葉");

  static List<Path> documents() throws Exception {
    try (var files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }

  static List<Path> documentsForPoi() throws Exception {
    return documents().stream()
        .filter(file -> !NOT_FOR_POI.contains(file.getFileName().toString()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_changed_unit_changes_nothing_outside_it(Path file) throws Exception {
    byte[] source = Files.readAllBytes(file);
    for (Unit unit : units(source, "de")) {
      byte[] merged = CODEC.merge(source, TO_GERMAN, Map.of(unit.id(), translated("Größe ", unit)));

      String part = unit.key().substring(0, unit.key().indexOf('#'));
      assertThat(rawEntries(merged, part)).isEqualTo(rawEntries(source, part));
      Slot slot = slot(source, part, unit.key());
      String before = new String(Packages.entries(source).get(part), UTF_8);
      String after = new String(Packages.entries(merged).get(part), UTF_8);
      assertThat(after).startsWith(before.substring(0, slot.start()));
      assertThat(after).endsWith(before.substring(slot.end())).isNotEqualTo(before);
    }
  }

  @Test
  void extra_fields_and_comments_of_entries_stay() throws Exception {
    byte[] source = Packages.document("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>");
    List<String> entries = rawEntries(source, "word/document.xml");

    byte[] merged = Packages.merge(source, unit -> "Hallo");

    assertThat(Packages.body(merged)).contains("Hallo");
    assertThat(rawEntries(merged, "word/document.xml")).isEqualTo(entries);
    assertThat(entries).allMatch(entry -> entry.contains("made by hand"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_same_translations_make_the_same_bytes(Path file) throws Exception {
    byte[] source = Files.readAllBytes(file);
    assertThat(translated(source, "ru")).isEqualTo(translated(source, "ru"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_translation_that_is_merged_is_planned_as_it_was_meant(Path file) throws Exception {
    byte[] source = Files.readAllBytes(file);
    List<String> meant =
        units(source, "fr").stream().map(unit -> bare(translated("Été ", unit))).toList();
    assertThat(units(translated(source, "fr"), "fr"))
        .extracting(unit -> bare(unit.text()))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @MethodSource("documentsForPoi")
  void poi_reads_every_translation(Path file) throws Exception {
    byte[] source = Files.readAllBytes(file);
    try (XWPFDocument original = new XWPFDocument(new ByteArrayInputStream(source))) {
      for (String language : WORDS.keySet()) {
        byte[] merged = translated(source, language);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(merged))) {
          assertThat(document.getBodyElements()).hasSameSizeAs(original.getBodyElements());
          assertThat(document.getAllPictures()).hasSameSizeAs(original.getAllPictures());
          String read = withoutSpace(read(document));
          for (Unit unit : units(source, language)) {
            assertThat(read).contains(chunks(translated(WORDS.get(language), unit)));
          }
        }
      }
    }
  }

  private static byte[] translated(byte[] source, String language) throws Exception {
    Map<String, String> translations = new HashMap<>();
    for (Unit unit : units(source, language)) {
      translations.put(unit.id(), translated(WORDS.get(language), unit));
    }
    return CODEC.merge(source, new PlanOptions("en", language), translations);
  }

  private static List<Unit> units(byte[] source, String language) throws Exception {
    return CODEC.plan(source, new PlanOptions("en", language)).units();
  }

  /** A translation that no validator refuses. */
  private static String translated(String word, Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask(word + masked.text() + " & <ж>");
  }

  /** Without tags: which format is the usual one depends on the length of the words. */
  private static String bare(String text) {
    return text.replaceAll("</?[rhx]-*\\d+/?>|<(?:br|tab)-*/>", "");
  }

  /** What stands together in one paragraph, whatever its format. */
  private static List<String> chunks(String translation) {
    String hyphens = translation.contains("</r-") ? "-+" : "";
    return Stream.of(
            translation
                .replaceAll("</?[rh]" + hyphens + "\\d+>", "")
                .split("<x%1$s\\d+/>|<(?:br|tab)%1$s/>|[\u2011\u00AD]".formatted(hyphens), -1))
        .map(DocxCorpusTest::withoutSpace)
        .toList();
  }

  // A document may be indented, and then blanks stand between the elements.
  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Every text that POI found, part by part. */
  private static String read(XWPFDocument document) throws Exception {
    StringBuilder out = new StringBuilder(text(document.getDocument()));
    for (POIXMLDocumentPart part : document.getRelations()) {
      if (part.getPackagePart().getContentType().endsWith("+xml")) {
        out.append('\n')
            .append(text(XmlObject.Factory.parse(part.getPackagePart().getInputStream())));
      }
    }
    var properties = document.getProperties().getCoreProperties();
    for (String property :
        new String[] {
          properties.getTitle(), properties.getSubject(), properties.getDescription()
        }) {
      out.append('\n').append(property);
    }
    return out.toString();
  }

  private static String text(XmlObject xml) throws Exception {
    StringBuilder out = new StringBuilder();
    try (var cursor = xml.newCursor()) {
      while (cursor.hasNextToken()) {
        if (cursor.isStart() && cursor.getName().getLocalPart().equals("instrText")) {
          cursor.toEndToken();
        }
        boolean isAttribute =
            cursor.currentTokenType().isAttr()
                && List.of("descr", "title", "alt").contains(cursor.getName().getLocalPart());
        if (cursor.currentTokenType().isText()) {
          out.append(cursor.getChars());
        } else if (isAttribute) {
          out.append('\n').append(cursor.getTextValue()).append('\n');
        }
        cursor.toNextToken();
      }
    }
    return out.toString();
  }

  private static Slot slot(byte[] source, String part, String key) throws Exception {
    SourceText text = WordPackage.of(source, DocumentLimits.DEFAULT).text(part);
    Layer kind = part.startsWith("docProps") ? new Layer.Metadata() : new Layer.Paragraphs(0);
    return PartSplicing.find(part, kind, text, DocumentLimits.DEFAULT).stream()
        .map(PartText.Found::slot)
        .filter(slot -> slot.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Everything of each entry but the content of the part that changes. */
  private static List<String> rawEntries(byte[] document, String changed) throws Exception {
    List<String> entries = new ArrayList<>();
    try (ZipFile zip = WordPackage.open(document)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        byte[] raw = zip.getRawInputStream(entry).readAllBytes();
        entries.add(
            String.join(
                " ",
                entry.getName(),
                entry.getComment(),
                String.valueOf(entry.getTime()),
                String.valueOf(entry.getMethod()),
                String.valueOf(entry.getExternalAttributes()),
                Arrays.toString(entry.getLocalFileDataExtra()),
                Arrays.toString(entry.getCentralDirectoryExtra()),
                entry.getName().equals(changed) ? "" : Arrays.toString(raw)));
      }
    }
    return entries;
  }
}
