package dev.localization.pipeline.format.xml;

/**
 * Characters of an element: up to the next tag, comment or CDATA section.
 *
 * @param text decoded, every line end a line feed
 * @param cdata whether it is a CDATA section; then its delimiters lie between start and end
 */
public record XmlText(String text, boolean cdata, int start, int end) implements XmlNode {}
