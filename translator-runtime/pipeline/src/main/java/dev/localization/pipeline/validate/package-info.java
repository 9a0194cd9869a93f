/**
 * Judges a translation before it is accepted: hard checks that refuse it, soft checks that ask once
 * more.
 */
package dev.localization.pipeline.validate;
