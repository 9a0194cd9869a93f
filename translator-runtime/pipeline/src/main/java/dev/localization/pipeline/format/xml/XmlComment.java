package dev.localization.pipeline.format.xml;

/**
 * A comment.
 *
 * @param text what is between its delimiters
 */
public record XmlComment(String text, int start, int end) implements XmlNode {}
