package dev.localization.pipeline.format.xml;

/**
 * An attribute.
 *
 * @param name with its prefix
 * @param value decoded
 * @param valueStart after the opening quote
 * @param valueEnd before the closing quote
 */
public record XmlAttribute(String name, String value, int valueStart, int valueEnd) {}
