/**
 * Translates the units of one batch: memory first, one request for the rest, repair of what was
 * refused, and no answer received is ever dropped.
 */
package dev.localization.pipeline.translate;
