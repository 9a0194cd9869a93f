package dev.localization.benchmarks.queue.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows as a table in Markdown that is readable without being rendered, too. */
public final class Table {
  private static final List<String> HEAD =
      List.of("case", "BullMQ", "ours", "ratio", "target", "", "others' CPU");

  private Table() {}

  public static String of(List<Row> rows) {
    var lines = Stream.concat(Stream.of(HEAD), rows.stream().map(Table::cells)).toList();
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(
                column ->
                    lines.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0))
            .toArray();
    var rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
    return Stream.of(Stream.of(HEAD, rule), lines.stream().skip(1))
        .flatMap(all -> all)
        .map(cells -> line(cells, widths))
        .collect(Collectors.joining());
  }

  /** The rows that are not as they should be, in one line; empty when there are none. */
  public static String missed(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.verdict().equals(Target.MISSED))
        .map(row -> row.name() + ", " + row.unit())
        .collect(Collectors.joining("; "));
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.name() + ", " + row.unit(),
        number(row.bullmqMedian()),
        number(row.oursMedian()),
        String.format(Locale.ROOT, "%.2fx", row.ratio()),
        row.target().text(),
        row.verdict(),
        row.others().isPresent() ? Math.round(row.others().getAsDouble() * 100) + " %" : "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> pad(cells.get(column), widths[column], column))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String pad(String cell, int width, int column) {
    String space = " ".repeat(Math.max(0, width - cell.length()));
    boolean isNumber = column > 0 && column < 4;
    return isNumber ? space + cell : cell + space;
  }
}
