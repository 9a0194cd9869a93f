/** What a process does that is measured: both sides translate the same document. */
package dev.localization.benchmarks.documents.probe;
