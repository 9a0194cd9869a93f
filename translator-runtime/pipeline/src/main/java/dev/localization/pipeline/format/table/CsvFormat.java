package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import java.util.List;
import java.util.Set;

/**
 * Tables of texts with a header that says what the {@link Columns} are for. Where there is a column
 * for the target language, translations go there and filled cells stay; else they take the place of
 * the source text. A cell is quoted if it was before, or if it has to be.
 */
public final class CsvFormat implements SplicedFormat {
  @Override
  public String name() {
    return "Csv";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv");
  }

  @Override
  public boolean recognises(String text) {
    // Any text can be a table of one column.
    return false;
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    CsvScanner rows = CsvScanner.of(source);
    if (!rows.hasNext()) {
      throw new InvalidDocumentException(
          1, "the table is empty", "give it a header such as key,source,target");
    }
    Columns columns = Columns.of(rows.next(), options);
    List<Slot> slots = new CsvSlots(source, columns, rows.delimiter()).of(rows);
    Scanned scanned =
        Scanned.of(slots, texts -> MessageSyntax.of(texts, MessageSyntax.OF_ANY_TOOL, false));
    return columns.areBilingual() ? scanned.asBilingual() : scanned;
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return CsvCells.encode(text, slot, source);
  }

  @Override
  public String seen(String text, Slot slot) {
    return CsvCells.lines(text);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    CsvReader.read(merged.text(), findings);
  }
}
