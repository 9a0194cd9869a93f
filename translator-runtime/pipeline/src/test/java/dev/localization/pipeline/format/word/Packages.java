package dev.localization.pipeline.format.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents as tests spell them. */
final class Packages {
  static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");
  static final DocumentCodec CODEC = new DocxCodec(DocumentLimits.DEFAULT);

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String HEAD =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:v='urn:schemas-microsoft-com:vml'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:body>";
  private static final String TAIL = "</w:body></w:document>";

  private Packages() {}

  /** A document with nothing but a body. */
  static byte[] document(String body) {
    return zip(parts(HEAD + body + TAIL));
  }

  /** The parts of a document whose main part is given. */
  static Map<String, String> parts(String main) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put("word/document.xml", main);
    return parts;
  }

  static String relations(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='r1' Type='"
        + OFFICE
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_000_000L));
        entry.setComment("made by hand");
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Every entry, in order. */
  static Map<String, byte[]> entries(byte[] document) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return entries;
  }

  static List<Unit> units(byte[] document) throws Exception {
    return CODEC.plan(document, TO_GERMAN).units();
  }

  /** The texts of a body, in document order. */
  static List<String> texts(String body) throws Exception {
    return units(document(body)).stream().map(Unit::text).toList();
  }

  static byte[] merge(byte[] document, Function<Unit, String> translator) throws Exception {
    Map<String, String> translations = new HashMap<>();
    units(document).forEach(unit -> translations.put(unit.id(), translator.apply(unit)));
    return CODEC.merge(document, TO_GERMAN, translations);
  }

  /** The body once its only text is translated. */
  static String merged(String body, String translation) throws Exception {
    return body(merge(document(body), unit -> translation));
  }

  /** The body of a document. */
  static String body(byte[] document) {
    String main = new String(entries(document).get("word/document.xml"), UTF_8);
    return main.substring(HEAD.length(), main.length() - TAIL.length());
  }
}
