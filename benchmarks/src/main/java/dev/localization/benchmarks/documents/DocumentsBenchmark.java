package dev.localization.benchmarks.documents;

import dev.localization.benchmarks.documents.kind.Kind;
import dev.localization.benchmarks.documents.kind.Kinds;
import dev.localization.benchmarks.documents.probe.Side;
import dev.localization.benchmarks.documents.report.Report;
import dev.localization.benchmarks.documents.report.Row;
import dev.localization.benchmarks.queue.report.Readme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares the document formats with Okapi's filters and says what came out. In the environment,
 * {@code RUNS} is how often each side is measured, and {@code ONLY} the name of the one format to
 * measure; then nothing is written down.
 */
public final class DocumentsBenchmark {
  private static final int MANY = 20_000;
  private static final int VERY_MANY = 200_000;
  private static final int PATIENCE_SECONDS = 120;
  private static final double JSON_MILLIS = 150;
  private static final double MILLIS = 1_000;
  private static final double GROWTH = 1.2;
  private static final double MEMORY = 10;

  private final Runner runner = new Runner(PATIENCE_SECONDS);
  private final int runs;

  private DocumentsBenchmark(int runs) {
    this.runs = runs;
  }

  /** Runs in the folder of this module. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    int runs = Integer.parseInt(environment.getOrDefault("RUNS", "5"));
    String only = environment.getOrDefault("ONLY", "");
    DocumentsBenchmark benchmark = new DocumentsBenchmark(runs);
    double before = load();
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kinds.all()) {
      if (only.isEmpty() || kind.name().equals(only)) {
        System.err.println(kind.name());
        rows.addAll(benchmark.measure(kind));
      }
    }
    Report report = Report.of(runs, List.of(before, load()), rows);
    System.out.println(report.table() + "\n" + report.closing());
    if (only.isEmpty()) {
      Path module = Path.of("").toAbsolutePath();
      report.write(module.resolve("results/documents.json"));
      Readme.show(module.resolve("README.md"), "documents", report.table());
    }
  }

  private List<Row> measure(Kind kind) throws IOException, InterruptedException {
    List<Double> okapi = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    List<Double> veryMany = new ArrayList<>();
    List<Double> growth = new ArrayList<>();
    boolean isPeerPatient = kind.okapi().isPresent();
    for (int run = 0; run < runs; run++) {
      if (isPeerPatient) {
        Optional<List<Double>> peer = runner.millis(Side.OKAPI, kind, List.of(MANY));
        peer.ifPresent(okapi::addAll);
        isPeerPatient = peer.isPresent();
      }
      List<Double> ours = runner.millis(Side.OURS, kind, List.of(MANY, VERY_MANY)).orElseThrow();
      many.add(ours.getFirst());
      veryMany.add(ours.getLast());
      growth.add(ours.getLast() / (ours.getFirst() * VERY_MANY / MANY));
    }
    String says = kind.okapi().isEmpty() ? "none" : isPeerPatient ? "" : "gave up";
    double target = kind.name().equals("Json") ? JSON_MILLIS : MILLIS;
    double memory = runner.memory(Side.OURS, kind, VERY_MANY).orElseThrow();
    return List.of(
        row(kind, "20,000 keys, ms", isPeerPatient ? okapi : List.of(), says, many, target),
        row(kind, "200,000 keys, ms", List.of(), "", veryMany, Double.NaN),
        row(kind, "growth, times linear", List.of(), "", growth, GROWTH),
        row(kind, "heap, times the file", List.of(), "", List.of(memory), MEMORY));
  }

  private static Row row(
      Kind kind, String unit, List<Double> okapi, String says, List<Double> ours, double atMost) {
    OptionalDouble target =
        Double.isNaN(atMost) ? OptionalDouble.empty() : OptionalDouble.of(atMost);
    return new Row(kind.name(), unit, okapi, says, ours, target);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
