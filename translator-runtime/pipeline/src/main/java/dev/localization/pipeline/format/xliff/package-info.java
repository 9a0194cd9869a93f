/** XLIFF 1.2 and 2.x: translations are written beside their sources, inline codes as they are. */
package dev.localization.pipeline.format.xliff;
