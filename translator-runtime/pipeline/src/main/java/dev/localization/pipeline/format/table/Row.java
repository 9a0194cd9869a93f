package dev.localization.pipeline.format.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells at least one
 * @param line line of the document in which it begins, from 1
 */
record Row(List<Cell> cells, int line) {
  Row {
    cells = List.copyOf(cells);
  }

  int end() {
    return cells.getLast().end();
  }

  /** The cell of a column; what the row is too short for is empty and stands at its end. */
  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : new Cell(end(), end(), "");
  }
}
