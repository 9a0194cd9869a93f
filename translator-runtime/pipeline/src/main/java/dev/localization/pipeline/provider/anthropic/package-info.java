/** Anthropic's messages API. */
package dev.localization.pipeline.provider.anthropic;
