package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;

/** How the text of a cell is written. */
final class CsvCells {
  private CsvCells() {}

  /** A text with lines that end with LF, however they did. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A text for a cell: quoted if the cell was, or if it has to be. */
  static String encode(String text, Slot slot, SourceText source) {
    String cell = source.text().substring(slot.start(), slot.end());
    String lines = lines(text);
    if (!cell.startsWith("\"") && !needsQuotes(lines, delimiter(source.text(), slot))) {
      return lines;
    }
    String doubled = lines.replace("\"", "\"\"");
    return '"' + (cell.contains("\r\n") ? doubled.replace("\n", "\r\n") : doubled) + '"';
  }

  private static boolean needsQuotes(String text, char delimiter) {
    return text.indexOf(delimiter) >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\n') >= 0
        // RFC 4180 keeps spaces at the edges, but many a reader strips them from unquoted cells.
        || !text.equals(text.strip());
  }

  /** What parts a cell from its neighbours; a comma where it has none. */
  private static char delimiter(String text, Slot slot) {
    if (!slot.before().isEmpty()) {
      return slot.before().charAt(0);
    }
    if (slot.end() < text.length() && "\r\n".indexOf(text.charAt(slot.end())) < 0) {
      return text.charAt(slot.end());
    }
    boolean follows = slot.start() > 0 && "\r\n".indexOf(text.charAt(slot.start() - 1)) < 0;
    return follows ? text.charAt(slot.start() - 1) : ',';
  }
}
