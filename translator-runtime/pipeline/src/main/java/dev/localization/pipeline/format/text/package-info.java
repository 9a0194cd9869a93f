/** Plain text. */
package dev.localization.pipeline.format.text;
