package dev.localization.pipeline.format.word;

import static dev.localization.pipeline.format.word.Packages.CODEC;
import static dev.localization.pipeline.format.word.Packages.TO_GERMAN;
import static dev.localization.pipeline.format.word.Packages.document;
import static dev.localization.pipeline.format.word.Packages.parts;
import static dev.localization.pipeline.format.word.Packages.relations;
import static dev.localization.pipeline.format.word.Packages.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePackagesTest {
  private static final String HELLO = "<w:p><w:r><w:t>Hello</w:t></w:r></w:p>";
  private static final String MAIN = main();

  @Test
  void what_is_no_package_is_refused() {
    assertRefused("".getBytes(UTF_8), "the document is no ZIP package; send a .docx file");
    assertRefused("hello".getBytes(UTF_8), "the document is no ZIP package; send a .docx file");
    assertRefused(
        HexFormat.of().parseHex("d0cf11e0a1b11ae1"),
        "the document is a .doc, or encrypted; save it as .docx without a password");
  }

  @Test
  void a_package_without_its_first_parts_is_refused() {
    for (String missing :
        new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
      Map<String, String> parts = parts(MAIN);
      parts.remove(missing);
      String what = missing.startsWith("[") ? "[Content_Types].xml" : "main document";
      assertRefused(zip(parts), "the package has no " + what + "; send a .docx");
    }
  }

  @Test
  void a_workbook_is_no_word_document() {
    Map<String, String> parts = parts(MAIN);
    parts.computeIfPresent(
        "[Content_Types].xml", (n, types) -> types.replace("wordprocessingml.document", "sheet"));
    assertRefused(
        zip(parts),
        "the main document is no Word document but"
            + " application/vnd.openxmlformats-officedocument.sheet.main+xml; send a .docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.xml", "/etc/passwd", "word\\x.xml", "a/../../b", "C:x"})
  void a_name_that_leads_out_of_the_package_is_refused(String name) {
    Map<String, String> parts = parts(MAIN);
    parts.put(name, "x");
    assertRefused(
        zip(parts), "the package has an entry whose name leads out of it; save the document anew");
  }

  @Test
  void two_entries_of_one_name_are_refused() {
    Map<String, String> parts = parts(MAIN);
    parts.put("Word/Document.xml", "x");
    assertRefused(
        zip(parts), "the package has two entries Word/Document.xml; save the document anew");
  }

  @Test
  void a_bomb_is_refused_whatever_size_it_declares() {
    Map<String, String> parts = parts(MAIN);
    parts.put("word/media/zeros.bin", "0".repeat(8 << 20));
    byte[] bomb = zip(parts);
    String message =
        "the entry word/media/zeros.bin inflates to more than 250 times its size; save the document"
            + " anew";
    assertRefused(bomb, message);
    byte[] size = {0, 0, (byte) 0x80, 0};
    byte[] lies = replaced(bomb, new String(size, ISO_8859_1), "\1\0\0\0");
    assertThat(lies).isNotEqualTo(bomb);
    assertRefusedSomehow(lies);
  }

  @Test
  void what_inflates_to_more_than_the_limits_is_refused() {
    DocumentLimits small = new DocumentLimits(100_000, 1_000, 100);
    Map<String, String> parts = parts(MAIN);
    parts.put("word/media/a.bin", "ab".repeat(250_000));
    assertThatThrownBy(() -> new DocxCodec(small).plan(zip(parts), TO_GERMAN))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("the package inflates to more than 400000 bytes; split the document");
    assertThatThrownBy(
            () -> new DocxCodec(new DocumentLimits(10, 1, 1)).plan(document(HELLO), TO_GERMAN))
        .hasMessageContaining("bytes, at most 10 are allowed; split it");
  }

  @Test
  void too_many_entries_are_refused() {
    Map<String, String> parts = parts(MAIN);
    for (int i = 0; i < WordPackage.MOST_ENTRIES; i++) {
      parts.put("x" + i, "");
    }
    assertRefused(zip(parts), "the package has more than 5000 entries; split it");
  }

  @Test
  void a_document_type_is_refused_in_every_part() {
    for (String part : new String[] {"word/document.xml", "customXml/item1.xml", "_rels/.rels"}) {
      Map<String, String> parts = parts(MAIN);
      parts.merge(part, "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", (old, dtd) -> dtd);
      assertRefused(
          zip(parts),
          "the part " + part + " declares a document type or an entity; remove the declaration");
    }
  }

  @Test
  void a_problem_names_its_part_and_line() {
    assertRefused(
        zip(parts("<a>\n<b></a>")),
        "word/document.xml, line 2: </a> closes <b>; close elements in reverse order");
    Map<String, String> parts = parts(MAIN);
    parts.put("word/_rels/document.xml.rels", relations("header", "h.xml"));
    parts.put("word/h.xml", "<a");
    assertRefused(zip(parts), "word/h.xml, line 1: the tag <a does not end; end it with >");
    parts.put("word/h.xml", "\u00e4");
    assertRefused(
        zip(parts), "word/h.xml, line 1: there is text outside the root element; remove it");
  }

  @Test
  void a_damaged_entry_is_refused() {
    byte[] source = document(HELLO);
    for (int at = 0; at < source.length; at++) {
      byte[] damaged = source.clone();
      damaged[at] ^= 0x41;
      assertReadOrRefused(damaged);
    }
  }

  @Test
  void a_truncated_package_is_refused() {
    byte[] source = document(HELLO);
    for (int length = 0; length < source.length; length++) {
      assertRefusedSomehow(Arrays.copyOf(source, length));
    }
  }

  @Test
  void random_bytes_are_refused() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertRefusedSomehow(bytes);
      byte[] head = HexFormat.of().parseHex("504b0304");
      System.arraycopy(head, 0, bytes, 0, Math.min(4, bytes.length));
      assertRefusedSomehow(bytes);
    }
  }

  @Test
  void an_encrypted_entry_is_refused() {
    byte[] source = document(HELLO);
    byte[] encrypted = source.clone();
    for (int i = 0; i < source.length - 4; i++) {
      if (source[i] == 'P' && source[i + 1] == 'K' && source[i + 2] == 1) {
        encrypted[i + 8] |= 1;
      } else if (source[i] == 'P' && source[i + 1] == 'K' && source[i + 2] == 3) {
        encrypted[i + 6] |= 1;
      }
    }
    assertRefused(
        encrypted, "the entry [Content_Types].xml is encrypted; save it without a password");
  }

  @Test
  void deep_nesting_is_refused_and_never_overflows() {
    String deep = "<w:sdt><w:sdtContent>".repeat(60) + "</w:sdtContent></w:sdt>".repeat(60);
    assertRefused(
        document(deep),
        "word/document.xml, line 1: elements nest deeper than 100 levels; flatten them");
  }

  private static String main() {
    return new String(Packages.entries(document(HELLO)).get("word/document.xml"), UTF_8);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    return new String(bytes, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> CODEC.plan(bytes, TO_GERMAN))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> CODEC.merge(bytes, TO_GERMAN, Map.of()))
        .isInstanceOf(InvalidDocumentException.class);
  }

  private static void assertRefusedSomehow(byte[] bytes) {
    assertThatThrownBy(() -> CODEC.plan(bytes, TO_GERMAN))
        .isInstanceOf(InvalidDocumentException.class);
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      CODEC.plan(bytes, TO_GERMAN);
    } catch (InvalidDocumentException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }
}
