package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.MergeGateException;
import org.w3c.dom.Element;

/**
 * Takes a merged document apart while it is read, so that no more than a record of it is held. The
 * parent of an element is the one that it stands in, which knows its attributes, but no child.
 */
public interface XmlRecords {
  /**
   * An element begins.
   *
   * @param element with its attributes; it has no child yet
   * @return whether it is a container, whose children come one by one, rather than a record
   */
  boolean isContainer(Element element) throws MergeGateException;

  /** A record: an element in a container, with all that is in it. It is dropped afterwards. */
  void record(Element element) throws MergeGateException;

  /** A container ends. */
  default void end(Element container) throws MergeGateException {}
}
