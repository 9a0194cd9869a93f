/**
 * What a translator sees of a text: placeholders masked, messages expanded to the plural forms of
 * the target language, long text cut into sentences.
 */
package dev.localization.pipeline.segment;
