/** How a document of each format is written, however many texts it is to have. */
package dev.localization.benchmarks.documents.kind;
