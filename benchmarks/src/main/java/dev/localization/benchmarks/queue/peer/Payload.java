package dev.localization.benchmarks.queue.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.queue.Backoff;
import dev.localization.queue.JobOptions;
import dev.localization.queue.NewJob;
import dev.localization.queue.Retention;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Jobs with 1 KB of JSON and the options with which the product adds them. */
final class Payload {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "Lorem ipsum dolor sit amet. ".repeat(36);

  private Payload() {}

  /**
   * @param id the whole id, which may say more than the number
   */
  static NewJob job(String name, Jobs jobs, int number, String id) {
    return new NewJob(name, json(new Data(number, TEXT)), options(jobs, number).jobId(id).build());
  }

  static NewJob job(Jobs jobs, int number) {
    return job("job", jobs, number, jobs.ids() + "-" + number);
  }

  private static JobOptions.Builder options(Jobs jobs, int number) {
    return JobOptions.builder()
        .attempts(3)
        .backoff(Backoff.exponential(Duration.ofSeconds(1)))
        .priority(jobs.priorities() == 0 ? 0 : 1 + number % jobs.priorities())
        .removeOnComplete(jobs.kept() ? Retention.all() : Retention.of(1_000, Duration.ofHours(1)))
        .removeOnFail(jobs.kept() ? Retention.all() : Retention.of(5_000, Duration.ofDays(1)));
  }

  private static String json(Data data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  record Data(int number, String text) {}
}
