/**
 * The queue beside npm BullMQ: {@link dev.localization.benchmarks.queue.QueueBenchmark} starts a
 * Redis and lets client processes of both sides, which know the same requests, take turns.
 */
package dev.localization.benchmarks.queue;
