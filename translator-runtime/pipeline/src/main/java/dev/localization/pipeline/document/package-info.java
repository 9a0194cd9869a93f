/**
 * Documents in, units out, and back: codecs that replace only the translated text and leave every
 * other byte as it was.
 */
package dev.localization.pipeline.document;
