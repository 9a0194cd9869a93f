/**
 * Writes the CRDs from the API types, at build time only: nothing of this is needed, or has its
 * libraries at hand, when the types are used.
 */
@NullMarked
package dev.localization.api.generator;

import org.jspecify.annotations.NullMarked;
