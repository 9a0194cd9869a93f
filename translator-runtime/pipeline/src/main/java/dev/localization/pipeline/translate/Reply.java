package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.ProviderException;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered to questions.
 *
 * @param translations masked translations by question, those that were not answered absent
 * @param stop why the absent ones were not asked; empty when all were
 */
record Reply(Map<Question, String> translations, Optional<ProviderException> stop) {}
