/**
 * HTML and XHTML. A tokenizer of our own says where each part stands; the one of the Validator.nu
 * parser, or the JDK's parser for XHTML, reads what was merged. Both feed the same rules of what is
 * a text.
 */
package dev.localization.pipeline.format.html;
