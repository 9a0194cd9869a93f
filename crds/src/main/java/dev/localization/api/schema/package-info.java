/**
 * Annotations with which the API types say what the CRD generator's own cannot: how a list merges,
 * and what a change of a field sets in motion.
 */
@NullMarked
package dev.localization.api.schema;

import org.jspecify.annotations.NullMarked;
