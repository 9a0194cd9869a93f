package dev.localization.pipeline.format.xml;

/** A part of an XML document, and where it stands. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlComment {
  /** Its first character. */
  int start();

  /** After its last character. */
  int end();
}
