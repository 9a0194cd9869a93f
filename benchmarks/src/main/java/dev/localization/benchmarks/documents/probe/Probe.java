package dev.localization.benchmarks.documents.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.localization.benchmarks.documents.kind.Kind;
import dev.localization.benchmarks.documents.kind.Kinds;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Measures one side with one format in a process of its own, and writes a number a line: the
 * milliseconds of each number of entries, after it has warmed up; or the bytes of the document,
 * when it is only to get through.
 */
public final class Probe {
  private static final int WARM_UP_ENTRIES = 2_000;
  private static final long WARM_UP_STEP_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final int WARM_UP_STEPS = 8;
  private static final double STEADY = 1.05;
  private static final int MEASUREMENTS = 3;
  private static final int ENTRIES_A_MEASUREMENT = 100_000;

  // Okapi's filter of properties writes it as an escape.
  private static final Pattern MARKS =
      Pattern.compile(Pattern.quote(Translation.MARK) + "|\\\\u00DC ", Pattern.CASE_INSENSITIVE);

  // Time of the processor, collecting garbage and compiling included: on one core that is the time
  // which passes, but for what others take of it.
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Probe() {}

  /** Arguments: side, format, {@code time} or {@code pass}, numbers of entries. */
  public static void main(String[] arguments) throws Exception {
    Kind kind = Kinds.byName(arguments[1]);
    Translation translation =
        switch (Side.valueOf(arguments[0])) {
          case OURS -> new OurTranslation(kind);
          case OKAPI -> new OkapiTranslation(kind.okapi().orElseThrow());
        };
    boolean isTimed = arguments[2].equals("time");
    if (isTimed) {
      warmUp(translation, kind.document(WARM_UP_ENTRIES));
    }
    for (String number : Arrays.asList(arguments).subList(3, arguments.length)) {
      int entries = Integer.parseInt(number);
      byte[] document = kind.document(entries);
      if (isTimed) {
        System.out.println(millis(translation, document, entries));
      } else {
        check(document, entries, translation.of(document));
        System.out.println(document.length);
      }
    }
  }

  // The compiler is done when a step gets hardly further than the one before.
  private static void warmUp(Translation translation, byte[] document) throws Exception {
    int before = 0;
    int times = timesInStep(translation, document);
    for (int step = 1; step < WARM_UP_STEPS && times > STEADY * before; step++) {
      before = times;
      times = timesInStep(translation, document);
    }
  }

  private static int timesInStep(Translation translation, byte[] document) throws Exception {
    int times = 0;
    long begin = PROCESS.getProcessCpuTime();
    do {
      check(document, WARM_UP_ENTRIES, translation.of(document));
      times++;
    } while (PROCESS.getProcessCpuTime() - begin < WARM_UP_STEP_NANOS);
    return times;
  }

  // The best of a few: what a collection of garbage left by the one before takes is not its own.
  private static double millis(Translation translation, byte[] document, int entries)
      throws Exception {
    check(document, entries, translation.of(document));
    // The clock ticks every 10 ms only.
    int times = Math.max(1, ENTRIES_A_MEASUREMENT / entries);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < MEASUREMENTS; i++) {
      System.gc();
      long begin = PROCESS.getProcessCpuTime();
      for (int time = 0; time < times; time++) {
        translation.of(document);
      }
      best = Math.min(best, PROCESS.getProcessCpuTime() - begin);
    }
    return best / 1e6 / times;
  }

  private static void check(byte[] document, int entries, byte[] translated) {
    if (translated.length <= document.length
        || MARKS.matcher(new String(translated, UTF_8)).results().count() < entries) {
      throw new IllegalStateException("not all texts are translated");
    }
  }
}
