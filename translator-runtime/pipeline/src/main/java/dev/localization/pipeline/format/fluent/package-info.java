/**
 * Fluent's resources, by the grammar of Fluent Syntax 1.0. The scanner walks over characters; the
 * reader, which checks what was written, is made of the grammar's own tokens.
 */
package dev.localization.pipeline.format.fluent;
