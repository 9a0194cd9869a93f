/** DeepL's translation API, version 2. */
package dev.localization.pipeline.provider.deepl;
