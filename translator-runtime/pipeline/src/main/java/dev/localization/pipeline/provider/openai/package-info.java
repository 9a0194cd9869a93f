/** OpenAI's chat completions, and whatever speaks like them. */
package dev.localization.pipeline.provider.openai;
