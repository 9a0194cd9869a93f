package dev.localization.benchmarks.documents.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import net.sf.okapi.common.Event;

/**
 * All that was measured, as it is checked in. It names no machine.
 *
 * @param load average of the machine's run queue when the runs began and ended
 */
@JsonPropertyOrder({"date", "okapi", "java", "runs", "load", "rows"})
public record Report(
    String date, String okapi, String java, int runs, List<Double> load, List<Line> rows) {
  private static final String OKAPI = "/META-INF/maven/net.sf.okapi/okapi-core/pom.properties";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A row with what follows from it; what was not measured is empty. */
  record Line(
      String name,
      String unit,
      String okapiMedian,
      String oursMedian,
      String ratio,
      String target,
      String verdict,
      List<Double> okapi,
      List<Double> ours) {
    static Line of(Row row) {
      return new Line(
          row.name(),
          row.unit(),
          row.okapi().isEmpty() ? row.okapiSays() : number(Row.median(row.okapi())),
          number(Row.median(row.ours())),
          row.ratio().isPresent() ? number(row.ratio().getAsDouble()) + "x" : "",
          row.atMost().isPresent() ? "≤ " + number(row.atMost().getAsDouble()) : "",
          row.isMet().map(met -> met ? "met" : "missed").orElse(""),
          row.okapi().stream().map(Line::rounded).toList(),
          row.ours().stream().map(Line::rounded).toList());
    }

    private static double rounded(double number) {
      return Math.round(number * 100) / 100.0;
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    String inTable() {
      return "| %-32s | %9s | %7s | %7s | %-8s | %-6s |\n"
          .formatted(name + ", " + unit, okapiMedian, oursMedian, ratio, target, verdict);
    }
  }

  /** Of rows. */
  public static Report of(int runs, List<Double> load, List<Row> rows) {
    return new Report(
        LocalDate.now(ZoneOffset.UTC).toString(),
        okapiVersion(),
        System.getProperty("java.version"),
        runs,
        load,
        rows.stream().map(Line::of).toList());
  }

  private static String okapiVersion() {
    var properties = new Properties();
    try (InputStream in = Event.class.getResourceAsStream(OKAPI)) {
      properties.load(Objects.requireNonNull(in, OKAPI));
      return properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** For people. */
  public String table() {
    String heading =
        "%s, medians of %d runs, one core: Okapi %s, Java %s; load of the machine %s\n\n"
            .formatted(
                date,
                runs,
                okapi,
                java,
                load.stream().map(l -> "%.1f".formatted(l)).collect(Collectors.joining(" to ")));
    return heading
        + "| %-32s | %9s | %7s | %7s | %-8s | %-6s |\n"
            .formatted("case", "Okapi", "ours", "ratio", "target", "")
        + "| %s | %s | %s | %s | %s | %s |\n"
            .formatted(
                "-".repeat(32),
                "-".repeat(9),
                "-".repeat(7),
                "-".repeat(7),
                "-".repeat(8),
                "-".repeat(6))
        + rows.stream().map(Line::inTable).collect(Collectors.joining());
  }

  /** The rows that are not as they should be, in one line. */
  public String closing() {
    String missed =
        rows.stream()
            .filter(row -> row.verdict().equals("missed"))
            .map(row -> row.name() + ", " + row.unit())
            .collect(Collectors.joining("; "));
    return missed.isEmpty() ? "all targets met" : "missed: " + missed;
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }
}
