/** What was measured, compared with what it should be: as a table for people and as JSON. */
package dev.localization.benchmarks.documents.report;
