/**
 * Runs BullMQ and the queue in turn on the same Redis and compares them.
 *
 * <p>{@link dev.localization.benchmarks.queue.QueueBenchmark} drives processes of both sides alike;
 * what is measured stands in the package {@code scenario}, a class each, and how it is shown in the
 * package {@code report}.
 */
package dev.localization.benchmarks.queue;
