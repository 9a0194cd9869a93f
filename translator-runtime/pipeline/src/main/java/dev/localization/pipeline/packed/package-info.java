/**
 * Many texts, and many parts of a document, in little more room than their characters take. As
 * objects they would take several times the document, of which several are held at a time.
 */
package dev.localization.pipeline.packed;
