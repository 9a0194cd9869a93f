package dev.localization.pipeline.glossary;

import dev.localization.pipeline.glossary.GlossaryReader.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines {@code source,language,target[,note]}, quoted as in RFC 4180. A header is no term. */
final class CsvGlossary {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setTrim(true).get();
  private static final String FIX = "write source,language,target or source,language,target,note";

  private CsvGlossary() {}

  static List<Translation> read(String csv) throws InvalidGlossaryException {
    try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
      return read(parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Translation> read(CSVParser parser) throws InvalidGlossaryException {
    List<Translation> translations = new ArrayList<>();
    Iterator<CSVRecord> rows = parser.iterator();
    for (long line = 1; hasNext(rows, line); line = parser.getCurrentLineNumber() + 1) {
      CSVRecord row = rows.next();
      if (!isBlank(row)) {
        translations.add(translation(row, line));
      }
    }
    return translations;
  }

  private static boolean hasNext(Iterator<CSVRecord> rows, long line)
      throws InvalidGlossaryException {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException | IllegalStateException malformed) {
      throw new InvalidGlossaryException(
          line, "the quotes do not match", "close each quoted field, and double the quotes in it");
    }
  }

  private static Translation translation(CSVRecord row, long line) throws InvalidGlossaryException {
    if (row.size() < 3 || row.size() > 4) {
      throw new InvalidGlossaryException(line, "it has %d fields".formatted(row.size()), FIX);
    }
    if (row.get(0).isEmpty() || row.get(2).isEmpty()) {
      throw new InvalidGlossaryException(line, "the term or its translation is empty", FIX);
    }
    String note = row.size() > 3 ? row.get(3) : "";
    return new Translation(row.get(1), new GlossaryTerm(row.get(0), row.get(2), note));
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(String::isEmpty);
  }
}
