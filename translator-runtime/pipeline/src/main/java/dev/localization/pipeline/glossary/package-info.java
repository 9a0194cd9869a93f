/** Terms that a translation has to use, and which of them a text touches. */
package dev.localization.pipeline.glossary;
