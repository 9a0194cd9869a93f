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
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final int TIMES = 3;

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

  private static void warmUp(Translation translation, byte[] document) throws Exception {
    long begin = PROCESS.getProcessCpuTime();
    do {
      check(document, WARM_UP_ENTRIES, translation.of(document));
    } while (PROCESS.getProcessCpuTime() - begin < WARM_UP_NANOS);
  }

  // The best of a few: what a collection of garbage left by the one before takes is not its own.
  private static double millis(Translation translation, byte[] document, int entries)
      throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      System.gc();
      long begin = PROCESS.getProcessCpuTime();
      byte[] translated = translation.of(document);
      best = Math.min(best, PROCESS.getProcessCpuTime() - begin);
      check(document, entries, translated);
    }
    return best / 1e6;
  }

  private static void check(byte[] document, int entries, byte[] translated) {
    if (translated.length <= document.length
        || MARKS.matcher(new String(translated, UTF_8)).results().count() < entries) {
      throw new IllegalStateException("not all texts are translated");
    }
  }
}
