package dev.localization.pipeline.format.html;

/**
 * An attribute.
 *
 * @param name in lower case, but for XHTML
 * @param value decoded; template code as {@link Templating} masks it
 * @param start of the value, at its opening quote if it has one
 * @param end after the value and its closing quote
 */
record HtmlAttribute(String name, String value, int start, int end) {}
