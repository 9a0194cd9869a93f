/**
 * The translation memory: its port, the canonical key under which a translation is found again, and
 * an implementation that lives in this process.
 */
package dev.localization.pipeline.memory;
