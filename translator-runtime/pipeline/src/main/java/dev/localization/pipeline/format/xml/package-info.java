/**
 * XML with the place of each part, for the formats that are written in it, and an independent
 * parser that reads what was merged.
 */
package dev.localization.pipeline.format.xml;
