package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How often each element stands in a part, as the parser of the JDK sees it. A translation may move
 * elements within a paragraph, but not lose or double one.
 */
final class Inventory {
  /** What carries the characters: how many there are depends on where formats begin and end. */
  private static final Set<String> OF_CHARACTERS =
      Set.of("r", "t", "noBreakHyphen", "softHyphen", "proofErr", "lastRenderedPageBreak");

  private final Map<String, Integer> counts = new HashMap<>();

  private Inventory(Element root) {
    count(root);
  }

  /**
   * Lets a merged part pass.
   *
   * @throws MergeGateException naming an element that was lost or came to it
   */
  static void check(String part, String source, String merged) throws MergeGateException {
    Map<String, Integer> before = new Inventory(XmlReader.read(source).getDocumentElement()).counts;
    Map<String, Integer> after = new Inventory(XmlReader.read(merged).getDocumentElement()).counts;
    for (Map.Entry<String, Integer> element : before.entrySet()) {
      if (!element.getValue().equals(after.remove(element.getKey()))) {
        throw new MergeGateException(part + " would lose or double " + element.getKey());
      }
    }
    if (!after.isEmpty()) {
      throw new MergeGateException(part + " would gain " + after.keySet().iterator().next());
    }
  }

  private void count(Element element) {
    boolean isWord = WordReader.isWord(element);
    if (isWord && element.getLocalName().equals("rPr") && isRun(element.getParentNode())) {
      return;
    }
    if (!isWord || !OF_CHARACTERS.contains(element.getLocalName())) {
      counts.merge(WordReader.tag(element), 1, Integer::sum);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        count(child);
      }
    }
  }

  private static boolean isRun(Node node) {
    return node instanceof Element parent
        && WordReader.isWord(parent)
        && parent.getLocalName().equals("r");
  }
}
