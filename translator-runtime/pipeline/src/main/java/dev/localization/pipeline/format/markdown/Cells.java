package dev.localization.pipeline.format.markdown;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row of a table at its pipes (GFM 4.10). */
final class Cells {
  private Cells() {}

  /** The cells without the space around them; empty ones too. */
  static List<Content> of(Content row) {
    Content line = row.stripped();
    String view = line.view();
    List<Content> cells = new ArrayList<>();
    int from = view.startsWith("|") ? 1 : 0;
    for (int i = from; i < view.length(); i++) {
      if (view.charAt(i) == '\\') {
        i++;
      } else if (view.charAt(i) == '|') {
        cells.add(line.upTo(i).from(from).stripped());
        from = i + 1;
      }
    }
    if (from < view.length()) {
      cells.add(line.from(from).stripped());
    }
    return cells;
  }
}
