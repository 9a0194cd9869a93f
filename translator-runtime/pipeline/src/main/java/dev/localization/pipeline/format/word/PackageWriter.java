package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.word.WordPackage.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Writes a package with some parts replaced; the other entries are not even decompressed. */
final class PackageWriter {
  private PackageWriter() {}

  /**
   * The bytes of the package.
   *
   * @param replaced content by name of the entry
   * @throws MergeGateException when the JDK reads anything but what was to be written
   */
  static byte[] written(WordPackage source, Map<String, byte[]> replaced)
      throws MergeGateException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(source.bytes().length + 4_096);
    try (ZipFile zip = WordPackage.open(source.bytes());
        ZipArchiveOutputStream target = new ZipArchiveOutputStream(out)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      target.setUseLanguageEncodingFlag(
          entries.stream().anyMatch(e -> e.getGeneralPurposeBit().usesUTF8ForNames()));
      for (ZipArchiveEntry entry : entries) {
        byte[] content = replaced.get(entry.getName());
        if (content == null) {
          target.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else {
          replace(entry, content, target);
        }
      }
    } catch (IOException impossible) {
      throw new MergeGateException("the package cannot be written: " + impossible.getMessage());
    }
    byte[] result = out.toByteArray();
    check(result, source.entries(), replaced);
    return result;
  }

  private static void replace(ZipArchiveEntry entry, byte[] content, ZipArchiveOutputStream target)
      throws IOException {
    byte[] stored = entry.getMethod() == ZipEntry.STORED ? content : deflated(content);
    ZipArchiveEntry changed = new ZipArchiveEntry(entry);
    changed.setSize(content.length);
    changed.setCompressedSize(stored.length);
    changed.setCrc(crc(content));
    target.addRawArchiveEntry(changed, new ByteArrayInputStream(stored));
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(content);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static void check(byte[] result, List<Entry> entries, Map<String, byte[]> replaced)
      throws MergeGateException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(result))) {
      for (Entry entry : entries) {
        ZipEntry found = zip.getNextEntry();
        if (found == null || !found.getName().equals(entry.name())) {
          throw new MergeGateException("the merged package lacks the entry " + entry.name());
        }
        check(zip, entry, replaced.get(entry.name()));
      }
      if (zip.getNextEntry() != null) {
        throw new MergeGateException("the merged package has too many entries");
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new MergeGateException("the merged package is damaged: " + damaged.getMessage());
    }
  }

  // The source bounds what an entry inflates to, so that reading it as a whole is safe.
  private static void check(InputStream in, Entry entry, byte[] replaced)
      throws IOException, MergeGateException {
    byte[] content = in.readAllBytes();
    boolean isExpected =
        replaced == null
            ? content.length == entry.size() && crc(content) == entry.crc()
            : Arrays.equals(content, replaced);
    if (!isExpected) {
      throw new MergeGateException("the merged package has another entry " + entry.name());
    }
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
