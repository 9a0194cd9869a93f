package dev.localization.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a job is to be treated. Made with {@link #builder()}.
 *
 * @param jobId an id of the caller's; not an integer, without ":"; empty for the next number.
 *     Adding an id that exists does nothing
 * @param delay how long until it is due; 0 to 10 years
 * @param priority 1 (soonest) to 2,097,151; 0 is before all of them
 * @param attempts how often it may run when its handler throws, 1 or more
 * @param backoff the wait between attempts; empty for none
 * @param removeOnComplete which completed jobs are kept once this one completes
 * @param removeOnFail which failed jobs are kept once this one fails
 * @param parent the job that waits for this one; it must exist
 * @param onFailure what the parent does when this job fails
 * @param deduplicationId while a job of this id has not ended, adding another one adds nothing and
 *     gives the id of the first (BullMQ's simple mode); empty for none
 * @param lifo whether it overtakes the waiting ones (of priority 0)
 */
public record JobOptions(
    Optional<String> jobId,
    Duration delay,
    int priority,
    int attempts,
    Optional<Backoff> backoff,
    Retention removeOnComplete,
    Retention removeOnFail,
    Optional<ParentRef> parent,
    ChildFailure onFailure,
    Optional<String> deduplicationId,
    boolean lifo) {
  /** The largest number of {@link #priority}: the job that waits longest. */
  public static final int LOWEST_PRIORITY = 2_097_151;

  static final Duration LONGEST_DELAY = Duration.ofDays(3650);
  private static final int LONGEST_ID = 512;
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final JobOptions DEFAULTS = builder().build();

  public JobOptions {
    jobId.ifPresent(JobOptions::requireCustomId);
    deduplicationId.ifPresent(JobOptions::requireDeduplicationId);
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new InvalidFieldException("delay", "is " + delay, "give 0 to 10 years");
    }
    if (priority < 0 || priority > LOWEST_PRIORITY) {
      throw new InvalidFieldException("priority", "is " + priority, "give 0 to " + LOWEST_PRIORITY);
    }
    if (attempts < 1) {
      throw new InvalidFieldException("attempts", "is " + attempts, "give 1 or more");
    }
  }

  /** No delay, no priority, one attempt, kept when finished. */
  public static JobOptions defaults() {
    return DEFAULTS;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    var builder = new Builder();
    builder.jobId = jobId;
    builder.delay = delay;
    builder.priority = priority;
    builder.attempts = attempts;
    builder.backoff = backoff;
    builder.removeOnComplete = removeOnComplete;
    builder.removeOnFail = removeOnFail;
    builder.parent = parent;
    builder.onFailure = onFailure;
    builder.deduplicationId = deduplicationId;
    builder.lifo = lifo;
    return builder;
  }

  static boolean isCustomId(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST_ID
        && !id.contains(":")
        && !INTEGER.matcher(id).matches()
        && !Keys.TAKEN.contains(id);
  }

  private static void requireCustomId(String id) {
    if (!isCustomId(id)) {
      throw new InvalidFieldException(
          "jobId",
          "is \"" + cut(id) + "\"",
          "give 1 to 512 characters without ':', no integer and none of "
              + new TreeSet<>(Keys.TAKEN));
    }
  }

  static boolean isDeduplicationId(String id) {
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  private static void requireDeduplicationId(String id) {
    if (!isDeduplicationId(id)) {
      throw new InvalidFieldException(
          "deduplicationId", "has " + id.length() + " characters", "give 1 to " + LONGEST_ID);
    }
  }

  private static String cut(String id) {
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
  }

  /** Collects options; each method replaces what was there. */
  public static final class Builder {
    private Optional<String> jobId = Optional.empty();
    private Duration delay = Duration.ZERO;
    private int priority;
    private int attempts = 1;
    private Optional<Backoff> backoff = Optional.empty();
    private Retention removeOnComplete = Retention.all();
    private Retention removeOnFail = Retention.all();
    private Optional<ParentRef> parent = Optional.empty();
    private ChildFailure onFailure = ChildFailure.WAIT;
    private Optional<String> deduplicationId = Optional.empty();
    private boolean lifo;

    private Builder() {}

    public Builder jobId(String id) {
      this.jobId = Optional.of(id);
      return this;
    }

    public Builder delay(Duration until) {
      this.delay = until;
      return this;
    }

    public Builder priority(int number) {
      this.priority = number;
      return this;
    }

    public Builder attempts(int atMost) {
      this.attempts = atMost;
      return this;
    }

    public Builder backoff(Backoff between) {
      this.backoff = Optional.of(between);
      return this;
    }

    public Builder removeOnComplete(Retention kept) {
      this.removeOnComplete = kept;
      return this;
    }

    public Builder removeOnFail(Retention kept) {
      this.removeOnFail = kept;
      return this;
    }

    public Builder parent(ParentRef waiting) {
      this.parent = Optional.of(waiting);
      return this;
    }

    public Builder onFailure(ChildFailure effect) {
      this.onFailure = effect;
      return this;
    }

    /** The parent counts a failure of this job as an end: {@link ChildFailure#IGNORE}. */
    public Builder ignoreDependencyOnFailure() {
      return onFailure(ChildFailure.IGNORE);
    }

    public Builder deduplicationId(String id) {
      this.deduplicationId = Optional.of(id);
      return this;
    }

    public Builder lifo(boolean overtakes) {
      this.lifo = overtakes;
      return this;
    }

    /**
     * The options collected.
     *
     * @throws IllegalArgumentException when one is out of its range; the message says which
     */
    public JobOptions build() {
      return new JobOptions(
          jobId,
          delay,
          priority,
          attempts,
          backoff,
          removeOnComplete,
          removeOnFail,
          parent,
          onFailure,
          deduplicationId,
          lifo);
    }
  }
}
