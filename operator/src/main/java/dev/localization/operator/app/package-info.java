/**
 * LocalizationApp: its managed Redis, its worker pools with their size and settings, and the
 * sweeping up behind jobs that are gone. The road is that of a job: observe, decide, apply, status.
 */
package dev.localization.operator.app;
