/**
 * A queue on Redis in the stored layout of BullMQ 6, so that its Node clients, dashboards and event
 * listeners work on the same queues.
 *
 * <p>{@link dev.localization.queue.Queue} adds jobs and looks at them, {@link
 * dev.localization.queue.Worker} runs them. Execution is at least once: a handler may see a job
 * again after a crash, but a job is completed once.
 *
 * @see <a href="https://docs.bullmq.io">BullMQ</a>
 */
package dev.localization.queue;
