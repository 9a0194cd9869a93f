/**
 * The formats that can be translated, one package a family, and which of them a document is in. To
 * add one, implement {@link dev.localization.pipeline.document.SplicedFormat} and name it in {@link
 * dev.localization.pipeline.format.Codecs}.
 */
package dev.localization.pipeline.format;
