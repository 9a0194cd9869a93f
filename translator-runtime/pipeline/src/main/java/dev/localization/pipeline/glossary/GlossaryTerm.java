package dev.localization.pipeline.glossary;

/**
 * How a term is to be translated.
 *
 * @param source the term in the source language
 * @param target the term in the target language; the same as source for what is not translated
 * @param note for the translator; "" for none
 */
public record GlossaryTerm(String source, String target, String note) {}
