package dev.localization.benchmarks.queue;

/**
 * What a client process answers; what a request does not ask for is 0.
 *
 * @param micros how long the adding took
 * @param completed jobs that its worker completed since it began
 * @param last when the last of them was (microseconds since 1970)
 */
record Reply(long micros, long completed, long last) {}
