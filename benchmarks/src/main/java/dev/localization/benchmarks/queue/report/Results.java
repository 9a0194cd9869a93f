package dev.localization.benchmarks.queue.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * All that was measured, as it is checked in. It names no machine.
 *
 * @param cores of the machine, shared by Redis and both processes
 */
@JsonPropertyOrder({"date", "versions", "cores", "runs", "rows"})
public record Results(String date, Versions versions, int cores, int runs, List<StoredRow> rows) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What ran. */
  public record Versions(String redis, String bullmq, String node, String java) {}

  /** A row with what follows from it. */
  record StoredRow(
      String name,
      String unit,
      double bullmqMedian,
      double oursMedian,
      double ratio,
      String target,
      String verdict,
      double othersShareOfProcessors,
      List<Double> bullmq,
      List<Double> ours) {
    static StoredRow of(Row row) {
      return new StoredRow(
          row.name(),
          row.unit(),
          rounded(row.bullmqMedian()),
          rounded(row.oursMedian()),
          rounded(row.ratio()),
          row.target().text(),
          row.verdict(),
          rounded(row.others().orElse(0)),
          row.bullmq().stream().map(StoredRow::rounded).toList(),
          row.ours().stream().map(StoredRow::rounded).toList());
    }

    private static double rounded(double number) {
      return Math.round(number * 1000) / 1000.0;
    }
  }

  public static Results of(Versions versions, int runs, List<Row> rows) {
    return new Results(
        LocalDate.now(ZoneOffset.UTC).toString(),
        versions,
        Runtime.getRuntime().availableProcessors(),
        runs,
        rows.stream().map(StoredRow::of).toList());
  }

  /** What ran, in one line for people. */
  public String heading() {
    return "%s, medians of %d runs, %d cores: BullMQ %s on Node %s, Java %s, Redis %s\n"
        .formatted(
            date, runs, cores, versions.bullmq, versions.node, versions.java, versions.redis);
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }
}
