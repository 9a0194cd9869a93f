package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables (RFC 4180) and records where each cell stands. Cells are parted by what parts the
 * header into most: a comma, a semicolon or a tab; a first line such as {@code sep=;}, which
 * spreadsheets obey, goes before that. A quote within an unquoted cell is a character like others.
 */
final class CsvScanner {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int PREAMBLE = "sep=;".length();

  private final SourceText source;
  private final String text;
  private final char delimiter;
  private final LineCounter lines;
  private int at;

  private CsvScanner(SourceText source, char delimiter, int from) {
    this.source = source;
    this.text = source.text();
    this.delimiter = delimiter;
    this.lines = new LineCounter(source);
    this.at = from;
  }

  /** A scanner before the first row, the header. */
  static CsvScanner of(SourceText source) {
    int begin = source.begin();
    boolean declared = isPreamble(source.text(), begin);
    int from = declared ? begin + PREAMBLE : begin;
    char delimiter = declared ? source.text().charAt(from - 1) : delimiter(source, from);
    return new CsvScanner(source, delimiter, from);
  }

  /** What parts the cells of a row. */
  char delimiter() {
    return delimiter;
  }

  /** Whether there is another row; lines without any character are none. */
  boolean hasNext() {
    while (at < text.length() && isLineEnd()) {
      at++;
    }
    return at < text.length();
  }

  /** The next row; there is one. */
  Row next() throws InvalidDocumentException {
    int line = lines.at(at);
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == delimiter) {
      at++;
      cells.add(cell());
    }
    return new Row(cells, line);
  }

  private static boolean isPreamble(String text, int begin) {
    int end = begin + PREAMBLE;
    return text.startsWith("sep=", begin)
        && text.length() > end
        && "\r\n".indexOf(text.charAt(end)) >= 0
        && "\r\n\"".indexOf(text.charAt(end - 1)) < 0;
  }

  private static char delimiter(SourceText source, int from) {
    char best = DELIMITERS[0];
    int most = 1;
    for (char candidate : DELIMITERS) {
      int cells = cellsOfHeader(new CsvScanner(source, candidate, from));
      if (cells > most) {
        most = cells;
        best = candidate;
      }
    }
    return best;
  }

  private static int cellsOfHeader(CsvScanner scanner) {
    try {
      return scanner.hasNext() ? scanner.next().cells().size() : 0;
    } catch (InvalidDocumentException quotedOtherwise) {
      return 0;
    }
  }

  private Cell cell() throws InvalidDocumentException {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (!isEndOfCell()) {
      at++;
    }
    return new Cell(start, at, text.substring(start, at));
  }

  private Cell quoted() throws InvalidDocumentException {
    int start = at++;
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        out.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        out.append(c);
        at++;
      } else if (isEndOfCell()) {
        return new Cell(start, at, CsvCells.lines(out.toString()));
      } else {
        throw new InvalidDocumentException(
            source.line(at), "a quote within a quoted cell stands alone", "write it twice");
      }
    }
    throw new InvalidDocumentException(
        source.line(start), "a quoted cell does not end", "close it with a quote");
  }

  private boolean isEndOfCell() {
    return at >= text.length() || text.charAt(at) == delimiter || isLineEnd();
  }

  private boolean isLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
