package dev.localization.pipeline.format.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The children of an element that is being read. Few are held as they are; of many only where they
 * begin, since the trees of a whole document take many times its room.
 */
final class XmlChildren {
  private static final int MOST = 64;

  private final List<XmlNode> nodes = new ArrayList<>();
  private final boolean mayBeMany;
  private final boolean unheard;
  private int[] starts = {};
  private int many;

  private XmlChildren(boolean mayBeMany, boolean unheard) {
    this.mayBeMany = mayBeMany;
    this.unheard = unheard;
  }

  /**
   * Those of a root.
   *
   * @param mayBeMany whether children are read anew once there are many
   */
  static XmlChildren ofRoot(boolean mayBeMany) {
    return new XmlChildren(mayBeMany, false);
  }

  /** Those of a child: nothing is held of them where it will be read anew itself. */
  XmlChildren ofChild() {
    return new XmlChildren(mayBeMany, unheard || many > 0);
  }

  void add(XmlNode node) {
    if (unheard) {
      return;
    }
    if (many == 0 && (nodes.size() < MOST || !mayBeMany)) {
      nodes.add(node);
      return;
    }
    if (many == 0) {
      starts = nodes.stream().mapToInt(XmlNode::start).toArray();
      many = starts.length;
      nodes.clear();
    }
    if (many == starts.length) {
      starts = Arrays.copyOf(starts, many + many / 2);
    }
    starts[many++] = node.start();
  }

  /** Whether only their places are held. */
  boolean areMany() {
    return many > 0;
  }

  /** All of them, as they were read; none where they are many. */
  List<XmlNode> few() {
    return List.copyOf(nodes);
  }

  /**
   * All of them, where they are many.
   *
   * @param reader reads the node that begins somewhere
   */
  List<XmlNode> many(IntFunction<XmlNode> reader) {
    return new XmlNodes(Arrays.copyOf(starts, many), reader);
  }
}
