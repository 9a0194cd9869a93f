/**
 * Our side of the comparison: a process that adds and works as the driver says. {@code peer.js} is
 * the other side, and does the same with BullMQ; a change here is a change there.
 */
package dev.localization.benchmarks.queue.peer;
