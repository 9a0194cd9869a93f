/**
 * Translates documents: codecs cut them into units, units become segments, segments are answered
 * from memory or by a provider, validated, and merged back. A pure library: it knows no queue, no
 * store, no framework and no cluster.
 */
package dev.localization.pipeline;
