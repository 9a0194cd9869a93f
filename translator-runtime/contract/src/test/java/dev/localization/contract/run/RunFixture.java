package dev.localization.contract.run;

import dev.localization.contract.KeySpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small run to test with. */
final class RunFixture {
  static final KeySpace SPACE = KeySpace.of("shop", "storefront");
  static final RunId RUN = new RunId("0f9c", 1);

  private RunFixture() {}

  static RunManifest manifest(int files, String... languages) {
    return new RunManifest(
        "shop/strings",
        "",
        2,
        "r1",
        "hash-1",
        false,
        "Auto",
        "en",
        List.of(languages).stream().map(tag -> new RunManifest.Target(tag, "", "")).toList(),
        IntStream.range(0, files).mapToObj(file -> "file" + file + ".json").toList(),
        "",
        "",
        "",
        false,
        false,
        0);
  }

  static List<String> sources(RunManifest manifest) {
    return manifest.files().stream().map(name -> "source of " + name).toList();
  }

  static FilePlan plan(int... batchSizes) {
    var batches = new ArrayList<FilePlan.Batch>();
    int ordinal = 0;
    for (int size : batchSizes) {
      int first = ordinal;
      ordinal += size;
      batches.add(
          new FilePlan.Batch(
              "h" + first,
              size * 10,
              IntStream.range(first, first + size)
                  .mapToObj(at -> PlannedUnit.plain(at, "u" + at, "key" + at, "text " + at))
                  .toList()));
    }
    return new FilePlan("Json", 1, batches);
  }

  static EndedUnit translated(int ordinal) {
    var result = new UnitResult(UnitResult.Outcome.TRANSLATED, "texte " + ordinal, "", "");
    return new EndedUnit(ordinal, result, Optional.empty());
  }

  static EndedUnit failed(int ordinal) {
    var result = new UnitResult(UnitResult.Outcome.FAILED, "text", "Rejected", "refused");
    return new EndedUnit(
        ordinal,
        result,
        Optional.of(
            new SegmentFailure("fr", "file0.json", "key" + ordinal, "Rejected", "refused")));
  }
}
