package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Makes slots of the cells of a table: every cell is one, and most stay as they are. */
final class CsvSlots {
  private static final int MAX_CONTEXT = 500;

  private final Columns columns;
  private final char delimiter;
  private final Slots.Builder slots;
  private int rows;

  CsvSlots(SourceText source, Columns columns, char delimiter) {
    this.columns = columns;
    this.delimiter = delimiter;
    this.slots = Slots.of(source);
  }

  List<Slot> of(CsvScanner body) throws InvalidDocumentException {
    while (body.hasNext()) {
      Row row = body.next();
      rows++;
      refuseSurplus(row);
      String key = key(row);
      for (int column = 0; column < columns.names().size(); column++) {
        String name = name(key, column);
        slots.add(column == columns.target() ? target(row, name) : kept(row, column, name));
      }
    }
    return slots.build();
  }

  private String name(String key, int column) {
    return key + "[" + columns.names().get(column) + "]";
  }

  // Mostly a text with a delimiter that is not quoted: what would be translated is half of it.
  private void refuseSurplus(Row row) throws InvalidDocumentException {
    int width = columns.names().size();
    boolean surplus = row.cells().stream().skip(width).anyMatch(cell -> !cell.text().isBlank());
    if (surplus) {
      throw new InvalidDocumentException(
          row.line(),
          "the row has %d cells, the header %d".formatted(row.cells().size(), width),
          "quote the cell that holds a delimiter");
    }
  }

  private String key(Row row) throws InvalidDocumentException {
    String text = columns.key() < 0 ? "" : row.cell(columns.key()).text();
    String key = text.isBlank() ? "#" + rows : text;
    OptionalInt earlier = slots.lineOf(name(key, 0));
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          row.line(),
          "the key \"%s\" is already in line %d".formatted(key, earlier.getAsInt()),
          "give each row a key of its own");
    }
    return key;
  }

  private Slot target(Row row, String name) throws InvalidDocumentException {
    Cell source = row.cell(columns.source());
    Cell target = row.cell(columns.target());
    boolean done = columns.areBilingual() && !target.text().isBlank();
    if (done || source.text().isBlank()) {
      return kept(row, columns.target(), name);
    }
    int lacking = columns.target() + 1 - row.cells().size();
    if (lacking > 1) {
      throw new InvalidDocumentException(
          row.line(),
          "the row ends before the cell of its translation",
          "write its empty cells too");
    }
    return new Slot(
        new DocumentString(slots.size(), name, source.text(), context(row), row.line()),
        PluralForm.NONE,
        Slot.Kind.TEXT,
        target.start(),
        target.end(),
        lacking == 1 ? String.valueOf(delimiter) : "",
        "",
        target.text());
  }

  private Slot kept(Row row, int column, String name) {
    Cell cell = row.cell(column);
    DocumentString string = new DocumentString(slots.size(), name, cell.text(), "", row.line());
    return Slot.kept(string, cell.start(), cell.end(), cell.text());
  }

  private String context(Row row) {
    String joined =
        columns.context().stream()
            .map(column -> row.cell(column).text().strip())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return joined.length() <= MAX_CONTEXT ? joined : joined.substring(0, MAX_CONTEXT);
  }
}
