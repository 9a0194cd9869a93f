package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a merged table with Apache Commons CSV. */
final class CsvReader {
  private static final List<String> KEYS = List.of("key", "keys", "identifier", "id", "name");

  private CsvReader() {}

  /** Finds the cells by the key of their row and the name of their column, in document order. */
  static void read(String text, Findings findings) throws MergeGateException {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean declared = marked.matches("(?s)sep=[^\"\r\n][\r\n].*+");
    String body = declared ? marked.substring(5) : marked;
    char delimiter = declared ? marked.charAt(4) : delimiter(body);
    try (CSVParser parser = CSVParser.parse(body, format(delimiter))) {
      cells(parser.iterator(), findings);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new MergeGateException("the merged table cannot be read: " + e.getMessage());
    }
  }

  private static void cells(Iterator<CSVRecord> records, Findings findings)
      throws MergeGateException {
    List<String> names =
        records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
    List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    int key = KEYS.stream().mapToInt(lower::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    for (int row = 1; records.hasNext(); row++) {
      CSVRecord values = records.next();
      String named = key < 0 ? "" : value(values, key);
      for (int i = 0; i < names.size(); i++) {
        String column = names.get(i).isEmpty() ? "#" + (i + 1) : names.get(i);
        findings.add((named.isBlank() ? "#" + row : named) + "[" + column + "]", value(values, i));
      }
    }
  }

  private static String value(CSVRecord values, int index) {
    return index < values.size() ? values.get(index).replaceAll("\r\n?+", "\n") : "";
  }

  private static char delimiter(String text) {
    return Stream.of(',', ';', '\t')
        .reduce((one, two) -> width(text, two) > width(text, one) ? two : one)
        .orElseThrow();
  }

  private static int width(String text, char delimiter) {
    try (CSVParser parser = CSVParser.parse(text, format(delimiter))) {
      return parser.iterator().next().size();
    } catch (IOException
        | UncheckedIOException
        | IllegalStateException
        | NoSuchElementException otherwise) {
      return 1;
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
  }
}
