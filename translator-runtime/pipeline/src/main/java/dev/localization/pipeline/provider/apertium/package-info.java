/** Apertium, behind its server APy. */
package dev.localization.pipeline.provider.apertium;
