/**
 * The steps of a task, shared by all kinds of jobs: select a codec, plan once, hold the budget,
 * store what became of units, merge, end.
 */
package dev.localization.runtime.task;
