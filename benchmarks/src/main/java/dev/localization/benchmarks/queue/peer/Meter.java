package dev.localization.benchmarks.queue.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A handler that does nothing but count, and read its data, as BullMQ does for its handlers. */
final class Meter implements JobHandler {
  private static final int MOST_GAPS = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger handled = new AtomicInteger();
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong last = new AtomicLong();
  private final long[] beginnings = new long[MOST_GAPS];

  @Override
  public Outcome handle(Job job, JobContext context) throws JsonProcessingException {
    long now = Clock.micros();
    int position = begun.getAndIncrement();
    if (position == 0) {
      first.set(now);
    }
    if (position < MOST_GAPS) {
      beginnings[position] = now;
    }
    JSON.readTree(job.data());
    last.accumulateAndGet(Clock.micros(), Math::max);
    handled.incrementAndGet();
    return Outcome.completed();
  }

  /** How far it is. Cheap: asked again and again while the clock runs. */
  Answer progress() {
    return new Answer(handled.get(), first.get(), last.get(), 0);
  }

  Answer total() {
    long[] known = Arrays.copyOf(beginnings, Math.min(handled.get(), MOST_GAPS));
    Arrays.sort(known);
    return new Answer(handled.get(), first.get(), last.get(), typicalGap(known));
  }

  private static double typicalGap(long[] sorted) {
    long[] gaps =
        IntStream.range(1, sorted.length)
            .mapToLong(at -> sorted[at] - sorted[at - 1])
            .sorted()
            .toArray();
    return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
  }
}
