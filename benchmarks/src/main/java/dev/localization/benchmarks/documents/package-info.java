/**
 * Translates generated documents by our formats and by Okapi's filters and compares them.
 *
 * <p>How documents are generated stands in the package {@code kind}, what each process does in the
 * package {@code probe}, and how it is shown in the package {@code report}.
 */
package dev.localization.benchmarks.documents;
