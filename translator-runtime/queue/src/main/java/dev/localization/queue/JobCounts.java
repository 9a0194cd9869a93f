package dev.localization.queue;

/**
 * How many jobs a queue has in each state, read in one step.
 *
 * @param waiting in line without a priority
 * @param prioritized in line by priority
 * @param paused whether workers fetch nothing; its jobs are counted where they wait
 */
public record JobCounts(
    long waiting,
    long prioritized,
    long active,
    long delayed,
    long waitingChildren,
    long completed,
    long failed,
    boolean paused) {}
