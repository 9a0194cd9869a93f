package dev.localization.pipeline.document;

/**
 * What a plan depends on besides the bytes.
 *
 * @param sourceLanguage BCP 47 tag of the document's language
 * @param targetLanguage BCP 47 tag of the language to translate into: its plural forms decide which
 *     units there are
 */
public record PlanOptions(String sourceLanguage, String targetLanguage) {}
