package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A package (ISO/IEC 29500-2) that was read as a whole, so that nothing in it can surprise later:
 * every entry was inflated, counted on the way and compared with its checksum.
 */
final class WordPackage {
  static final int MOST_ENTRIES = 5_000;

  /** What entries may inflate to, together, as a multiple of what a document may have. */
  static final int LARGEST = 4;

  /** Deflate reaches a thousand; long documents with little in them reach a hundred. */
  static final int HIGHEST_RATIO = 250;

  private static final Pattern IS_XML = Pattern.compile("(?i)\\.(?:xml|rels)$");
  private static final int SMALL = 1 << 20;
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0");
  private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

  private final byte[] bytes;
  private final DocumentLimits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, byte[]> xml = new HashMap<>();
  private long inflated;

  /**
   * What is known of an entry.
   *
   * @param crc of its content
   * @param size of its content, in bytes
   */
  record Entry(String name, long crc, long size) {}

  private WordPackage(byte[] bytes, DocumentLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /**
   * Reads a package.
   *
   * @throws InvalidDocumentException when it is no package, is damaged or encrypted, or holds more
   *     than a document of its size ever would
   */
  static WordPackage of(byte[] bytes, DocumentLimits limits) throws InvalidDocumentException {
    if (bytes.length > limits.maxBytes()) {
      throw invalid(
          "the document has %d bytes, at most %d are allowed"
              .formatted(bytes.length, limits.maxBytes()),
          "split it");
    }
    if (startsWith(bytes, OLE)) {
      throw invalid("the document is a .doc, or encrypted", "save it as .docx without a password");
    }
    if (!startsWith(bytes, ZIP)) {
      throw invalid("the document is no ZIP package", "send a .docx file");
    }
    if (headers(bytes) > MOST_ENTRIES) {
      throw tooMany();
    }
    WordPackage read = new WordPackage(bytes, limits);
    try (ZipFile zip = open(bytes)) {
      read.readAll(zip);
    } catch (IOException | RuntimeException damaged) {
      throw invalid("the package is damaged: " + damaged.getMessage(), "save the document anew");
    }
    return read;
  }

  static ZipFile open(byte[] bytes) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .setMaxNumberOfDisks(1)
        .get();
  }

  /** The bytes as they came. */
  byte[] bytes() {
    return bytes;
  }

  /** In the order in which they are stored. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The name of an entry as it is written; names are equal in any case. */
  Optional<String> find(String name) {
    return entries.stream().map(Entry::name).filter(name::equalsIgnoreCase).findFirst();
  }

  /**
   * The characters of an XML part.
   *
   * @param name as {@link #find} has it
   */
  SourceText text(String name) throws InvalidDocumentException {
    return SourceText.utf8(xml.getOrDefault(name, new byte[0]), limits);
  }

  private void readAll(ZipFile zip) throws IOException, InvalidDocumentException {
    Map<String, String> names = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : physical(zip)) {
      String name = entry.getName();
      checkName(name);
      // On its way into a name, the library makes slashes of those that Windows writes.
      checkName(new String(entry.getRawName(), StandardCharsets.ISO_8859_1));
      if (names.put(name.toLowerCase(Locale.ROOT), name) != null) {
        throw invalid("the package has two entries " + name, "save the document anew");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw invalid("the entry " + name + " is encrypted", "save it without a password");
      }
      if (!METHODS.contains(entry.getMethod())) {
        throw invalid(
            "the entry " + name + " is compressed in another way than Deflate",
            "save the document anew");
      }
      inflate(zip, entry);
    }
  }

  private static List<ZipArchiveEntry> physical(ZipFile zip) {
    List<ZipArchiveEntry> entries = new ArrayList<>();
    zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entries::add);
    return entries;
  }

  private static void checkName(String name) throws InvalidDocumentException {
    boolean leads =
        name.isEmpty()
            || name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || name.chars().anyMatch(c -> c < 0x20)
            || Arrays.asList(name.split("/", -1)).contains("..");
    if (leads) {
      throw invalid(
          "the package has an entry whose name leads out of it", "save the document anew");
    }
  }

  private void inflate(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, InvalidDocumentException {
    boolean isXml = IS_XML.matcher(entry.getName()).find();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    CRC32 crc = new CRC32();
    long size = 0;
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        inflated += read;
        checkSize(entry, size);
        crc.update(buffer, 0, read);
        if (isXml) {
          content.write(buffer, 0, read);
        }
      }
    }
    if (crc.getValue() != entry.getCrc() || size != entry.getSize()) {
      throw invalid("the entry " + entry.getName() + " is damaged", "save the document anew");
    }
    entries.add(new Entry(entry.getName(), crc.getValue(), size));
    if (isXml) {
      keep(entry.getName(), content.toByteArray());
    }
  }

  private void checkSize(ZipArchiveEntry entry, long size) throws InvalidDocumentException {
    if (inflated > (long) LARGEST * limits.maxBytes()) {
      throw invalid(
          "the package inflates to more than %d bytes"
              .formatted((long) LARGEST * limits.maxBytes()),
          "split the document");
    }
    if (size > SMALL && size > HIGHEST_RATIO * compressedSize(entry)) {
      throw invalid(
          "the entry %s inflates to more than %d times its size"
              .formatted(entry.getName(), HIGHEST_RATIO),
          "save the document anew");
    }
  }

  // What an entry declares is no more than the package has, at least.
  private long compressedSize(ZipArchiveEntry entry) {
    return Math.clamp(entry.getCompressedSize(), 1, bytes.length);
  }

  private void keep(String name, byte[] content) throws InvalidDocumentException {
    if (new String(content, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
      throw invalid(
          "the part " + name + " declares a document type or an entity", "remove the declaration");
    }
    xml.put(name, content);
  }

  // Counted before the library makes objects of them.
  private static int headers(byte[] bytes) {
    int headers = 0;
    for (int i = 0; i < bytes.length - 3; i++) {
      boolean isHeader =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      headers += isHeader ? 1 : 0;
    }
    return headers;
  }

  private static InvalidDocumentException tooMany() {
    return invalid("the package has more than %d entries".formatted(MOST_ENTRIES), "split it");
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  private static InvalidDocumentException invalid(String reason, String fix) {
    return new InvalidDocumentException(0, reason, fix);
  }
}
