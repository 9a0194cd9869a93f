/**
 * Word documents (ISO/IEC 29500, WordprocessingML, transitional and strict): a ZIP package whose
 * text parts are spliced one by one, while every other entry is copied as it is compressed.
 */
package dev.localization.pipeline.format.word;
