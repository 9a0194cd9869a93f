package dev.localization.queue;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A job that this worker locked. It is read from what Redis answered when somebody first asks,
 * which is the thread that runs it: the one that calls Redis does not wait for it.
 */
final class Fetched {
  private final String token;
  private final Supplier<Content> answer;
  private Optional<Content> content = Optional.empty();

  /**
   * The job's content.
   *
   * @param sentence a reason to fail it without running it, decided elsewhere
   */
  record Content(Job job, Optional<String> sentence) {}

  /**
   * @param token what the lock holds
   * @param answer reads the content; called once
   */
  Fetched(String token, Supplier<Content> answer) {
    this.token = token;
    this.answer = answer;
  }

  String token() {
    return token;
  }

  Job job() {
    return content().job();
  }

  Optional<String> sentence() {
    return content().sentence();
  }

  private synchronized Content content() {
    if (content.isEmpty()) {
      content = Optional.of(answer.get());
    }
    return content.get();
  }
}
