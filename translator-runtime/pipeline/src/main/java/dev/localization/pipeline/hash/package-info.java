/** Canonical hashes: the same fields give the same hash in every process and release. */
package dev.localization.pipeline.hash;
