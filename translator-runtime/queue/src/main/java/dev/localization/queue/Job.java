package dev.localization.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it was when it was read.
 *
 * @param data JSON, as it was added
 * @param timestamp when it was added
 * @param processedOn when a worker last took it
 * @param attemptsMade attempts that ended; in a handler, those before this one
 * @param attemptsStarted how often a worker took it, this time included
 * @param priority the present one, which may differ from the one it was added with
 * @param returnValue JSON, once completed
 * @param failedReason of the last attempt that failed
 * @param progress JSON, as last reported
 * @param stalledCounter how often its worker vanished
 */
public record Job(
    String id,
    String name,
    String data,
    JobOptions options,
    Instant timestamp,
    Optional<Instant> processedOn,
    Optional<Instant> finishedOn,
    int attemptsMade,
    int attemptsStarted,
    int priority,
    Optional<ParentRef> parent,
    Optional<String> returnValue,
    Optional<String> failedReason,
    Optional<String> progress,
    int stalledCounter) {}
