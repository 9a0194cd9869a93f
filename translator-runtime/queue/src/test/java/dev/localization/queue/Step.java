package dev.localization.queue;

import java.util.List;

/** One thing that a client of a queue does, in a form that both sides understand. */
sealed interface Step {
  /** A job to add; what is empty, 0 or -1 is not said. */
  record Addition(
      String name,
      String data,
      String id,
      int priority,
      int delay,
      int attempts,
      int backoff,
      boolean lifo,
      int kept,
      String deduplication,
      String parent,
      ChildFailure onFailure) {
    Addition beneath(String parentId) {
      return new Addition(
          name,
          data,
          id,
          priority,
          delay,
          attempts,
          backoff,
          lifo,
          kept,
          deduplication,
          parentId,
          onFailure);
    }
  }

  /** A job and its children. */
  record Tree(Addition job, List<Tree> children) {}

  record Add(Addition job) implements Step {}

  record AddBulk(List<Addition> jobs) implements Step {}

  record AddFlow(Tree root) implements Step {}

  record Fetch(String token) implements Step {}

  record Complete(String id, String token) implements Step {}

  record Fail(String id, String token, String reason, boolean unrecoverable) implements Step {}

  record Delay(String id, String token, int delay) implements Step {}

  record RateLimit(String id, String token, int rest) implements Step {}

  record WaitForChildren(String id, String token, List<Addition> children) implements Step {}

  record RemoveChildren(String id) implements Step {}

  record Progress(String id) implements Step {}

  /** The workers of these jobs vanished, and two checks found it. */
  record Stall(List<String> ids) implements Step {}

  record Pause() implements Step {}

  record Resume() implements Step {}

  record Promote(String id) implements Step {}

  record Retry(String id, String state) implements Step {}

  record Remove(String id) implements Step {}

  record Drain(boolean delayed) implements Step {}

  record Clean(String state, int limit) implements Step {}

  record GlobalConcurrency(int limit) implements Step {}

  record GlobalRateLimit(int max) implements Step {}
}
