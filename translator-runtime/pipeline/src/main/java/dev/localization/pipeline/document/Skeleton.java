package dev.localization.pipeline.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a document is without its texts: the runs of characters between them. */
final class Skeleton {
  private Skeleton() {}

  static List<String> of(SourceText source, List<Slot> slots) {
    return runs(source, slots, Set.of());
  }

  /** The runs as they have to be once texts are written in some of the slots. */
  static List<String> expected(SourceText source, List<Slot> slots, List<Slot> written) {
    return runs(source, slots, new HashSet<>(written));
  }

  private static List<String> runs(SourceText source, List<Slot> slots, Set<Slot> written) {
    List<String> runs = new ArrayList<>();
    String owed = "";
    int from = 0;
    for (Slot slot : slots) {
      boolean isWritten = written.contains(slot);
      String run = owed + source.text().substring(from, slot.start());
      runs.add(isWritten ? run + slot.before() : run);
      owed = isWritten ? slot.after() : "";
      from = slot.end();
    }
    runs.add(owed + source.text().substring(from));
    return runs;
  }

  static void check(List<String> expected, List<String> found) throws MergeGateException {
    if (found.size() != expected.size()) {
      throw new MergeGateException(
          "the merged document has %d texts, not %d"
              .formatted(found.size() - 1, expected.size() - 1));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        throw new MergeGateException(
            "the merged document differs outside its texts, before text " + (i + 1));
      }
    }
  }
}
