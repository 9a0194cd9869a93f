/** Packs units, in document order, into batches that fit the limits of a provider. */
package dev.localization.pipeline.batch;
