package dev.localization.pipeline.format.xml;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Many nodes, each read anew whenever it is asked for: only where they begin is held. */
final class XmlNodes extends AbstractList<XmlNode> implements RandomAccess {
  private final int[] starts;
  private final IntFunction<XmlNode> reader;

  /**
   * Nodes of a document that is known to be well-formed.
   *
   * @param starts where they begin, ascending; not to be changed any more
   * @param reader reads the node that begins somewhere
   */
  XmlNodes(int[] starts, IntFunction<XmlNode> reader) {
    this.starts = starts;
    this.reader = reader;
  }

  @Override
  public XmlNode get(int index) {
    return reader.apply(starts[index]);
  }

  @Override
  public int size() {
    return starts.length;
  }
}
