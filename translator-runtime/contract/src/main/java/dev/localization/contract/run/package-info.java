/**
 * Runs: one attempt at one state of a TranslationJob. A run holds what was asked (manifest and
 * sources), how each file is cut into batches (plans), what was answered (results and totals) and
 * its fence, which every write of a worker checks.
 *
 * <p>All scripts take the run's own keys only and are idempotent: doing one twice counts once.
 */
package dev.localization.contract.run;
