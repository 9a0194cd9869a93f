/** What is compared: one class a kind of measurement, and the list of all of them. */
package dev.localization.benchmarks.queue.scenario;
