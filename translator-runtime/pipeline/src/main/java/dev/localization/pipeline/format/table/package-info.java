/**
 * Tables of texts: CSV and TSV (RFC 4180 and what spreadsheets write). Only the cells that take a
 * translation change.
 */
package dev.localization.pipeline.format.table;
