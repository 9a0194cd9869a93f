/**
 * Subtitles: SubRip and WebVTT. Times, numbers, settings and blank lines are never touched; only
 * the text of a cue is, and it stays one block of lines.
 */
package dev.localization.pipeline.format.subtitle;
