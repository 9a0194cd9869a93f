/**
 * What the driver and the worker processes of both sides say to each other: one JSON value a line,
 * a {@link dev.localization.benchmarks.queue.protocol.Command} on standard input, an {@link
 * dev.localization.benchmarks.queue.protocol.Answer} to each on standard output.
 */
package dev.localization.benchmarks.queue.protocol;
