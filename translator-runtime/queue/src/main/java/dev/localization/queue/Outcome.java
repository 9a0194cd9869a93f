package dev.localization.queue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What is to become of a job whose handler returned. */
public sealed interface Outcome {
  /** The job is done, with {@code null} as its return value. */
  static Outcome completed() {
    return new Completed("null");
  }

  /** The job is done. */
  static Outcome completed(String returnValue) {
    return new Completed(returnValue);
  }

  /** The job runs again after {@code delay}; no attempt is burnt. */
  static Outcome delayed(Duration delay) {
    return new Delayed(delay);
  }

  /** The job runs again once these children have ended; no attempt is burnt. */
  static WaitForChildren waitFor(List<ChildJob> children) {
    return new WaitForChildren(children, Optional.empty(), OptionalInt.empty());
  }

  /**
   * The job is done.
   *
   * @param returnValue one JSON value
   */
  record Completed(String returnValue) implements Outcome {
    public Completed {
      StoredJson.require("returnValue", returnValue);
    }
  }

  /**
   * The job is put back and runs again later. No attempt is burnt.
   *
   * @param delay 0 or more; 0 puts it in line at once
   */
  record Delayed(Duration delay) implements Outcome {
    public Delayed {
      if (delay.isNegative()) {
        throw new InvalidFieldException("delay", "is negative: " + delay, "give 0 or more");
      }
    }
  }

  /**
   * The job waits until these children and those added before have ended, then runs again. No
   * attempt is burnt. Children and wait are stored in one step. A child whose id exists is not
   * added again, but waited for; one that has ended already counts as ended.
   *
   * @param newChildren at most 1,000; their parent is set here
   * @param progress JSON that becomes the job's progress in the same step
   * @param resumePriority the priority with which the job comes back, 0 to {@link
   *     JobOptions#LOWEST_PRIORITY}; empty for its present one
   */
  record WaitForChildren(
      List<ChildJob> newChildren, Optional<String> progress, OptionalInt resumePriority)
      implements Outcome {
    /** The most children that one step adds. */
    public static final int MOST_CHILDREN = 1_000;

    public WaitForChildren {
      newChildren = List.copyOf(newChildren);
      Objects.requireNonNull(progress, "progress");
      if (newChildren.size() > MOST_CHILDREN) {
        throw new InvalidFieldException(
            "newChildren",
            "has " + newChildren.size() + " children",
            "give at most " + MOST_CHILDREN + " a step");
      }
      resumePriority.ifPresent(
          given -> {
            if (given < 0 || given > JobOptions.LOWEST_PRIORITY) {
              throw new InvalidFieldException(
                  "resumePriority", "is " + given, "give 0 to " + JobOptions.LOWEST_PRIORITY);
            }
          });
    }

    /** The same wait, reporting progress. */
    public WaitForChildren withProgress(String json) {
      return new WaitForChildren(newChildren, Optional.of(json), resumePriority);
    }

    /** The same wait, coming back with another priority. */
    public WaitForChildren resumingWith(int priority) {
      return new WaitForChildren(newChildren, progress, OptionalInt.of(priority));
    }
  }
}
