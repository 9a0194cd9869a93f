/**
 * TranslationJob: {@code JobObserver} looks, {@code JobDecider} decides, {@code RunOperations} acts
 * and {@code JobStatusFactory} says what came of it; {@code TranslationJobReconciler} is that
 * sentence.
 */
package dev.localization.operator.job;
