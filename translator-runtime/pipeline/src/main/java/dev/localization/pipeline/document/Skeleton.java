package dev.localization.pipeline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a document is without its texts: the runs of characters between them. It holds on to no
 * slot, for there may be hundreds of thousands.
 */
final class Skeleton {
  private final String document;
  private final int[] starts;
  private final int[] ends;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  private Skeleton(SourceText source, List<Slot> slots, IntPredicate isWritten) {
    document = source.text();
    starts = new int[slots.size()];
    ends = new int[slots.size()];
    int index = 0;
    for (Slot slot : slots) {
      starts[index] = slot.start();
      ends[index] = slot.end();
      before.add(isWritten.test(index) ? slot.before() : "");
      after.add(isWritten.test(index) ? slot.after() : "");
      index++;
    }
  }

  static Skeleton of(SourceText source, List<Slot> slots) {
    return new Skeleton(source, slots, slot -> false);
  }

  /** As it has to be once texts are written in some of the slots, known by their index. */
  static Skeleton expected(SourceText source, List<Slot> slots, IntPredicate isWritten) {
    return new Skeleton(source, slots, isWritten);
  }

  static void check(Skeleton expected, Skeleton found) throws MergeGateException {
    if (found.starts.length != expected.starts.length) {
      throw new MergeGateException(
          "the merged document has %d texts, not %d"
              .formatted(found.starts.length, expected.starts.length));
    }
    for (int run = 0; run <= expected.starts.length; run++) {
      if (!expected.hasRunOf(found, run)) {
        throw new MergeGateException(
            "the merged document differs outside its texts, before text " + (run + 1));
      }
    }
  }

  /** Whether a run of a document in which nothing is to be written any more is as it has to be. */
  private boolean hasRunOf(Skeleton found, int run) {
    String first = run == 0 ? "" : after.get(run - 1);
    String last = run == starts.length ? "" : before.get(run);
    int length = to(run) - from(run);
    int start = found.from(run);
    return found.to(run) - start == first.length() + length + last.length()
        && found.document.startsWith(first, start)
        && found.document.regionMatches(start + first.length(), document, from(run), length)
        && found.document.startsWith(last, found.to(run) - last.length());
  }

  private int from(int run) {
    return run == 0 ? 0 : ends[run - 1];
  }

  private int to(int run) {
    return run == starts.length ? document.length() : starts[run];
  }
}
