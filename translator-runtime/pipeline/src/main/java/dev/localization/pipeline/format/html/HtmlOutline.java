package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which elements the tokens of a document are in, as far as texts depend on it: the block around
 * them, and whether they stay as they are. End tags that HTML lets one leave out are understood.
 */
final class HtmlOutline {
  /** As deep as browsers nest elements; what an end tag closes further up is of no matter. */
  private static final int DEEPEST = 512;

  private static final Open ROOT = new Open("", "", false, false, -1);

  /**
   * An open element.
   *
   * @param block the innermost block element, perhaps itself
   * @param isKept whether its content stays as it is
   * @param isFinal whether no {@code translate="yes"} in it can change that
   * @param keptFrom the token at which the content that stays begins, if it does with this element
   */
  private record Open(String name, String block, boolean isKept, boolean isFinal, int keptFrom) {}

  private final BitSet kept = new BitSet();
  private final BitSet untranslatable = new BitSet();
  private final Map<Integer, Integer> keptEnds = new HashMap<>();
  // Of each token the number of its block's name: there are few.
  private final short[] blocks;
  private final List<String> blockNames = new ArrayList<>();
  private final Map<String, Short> blockNumbers = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private HtmlOutline(int size) {
    blocks = new short[size];
  }

  static HtmlOutline of(List<HtmlToken> tokens) {
    HtmlOutline outline = new HtmlOutline(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Tag tag) {
        outline.tag(tag, i);
      } else {
        outline.mark(i, outline.top());
      }
    }
    while (!outline.open.isEmpty()) {
      outline.close(tokens.size());
    }
    return outline;
  }

  /** Whether a token stays as it is. */
  boolean isKept(int token) {
    return kept.get(token);
  }

  /** Whether the attributes of a tag stay as they are, too. */
  boolean isUntranslatable(int token) {
    return untranslatable.get(token);
  }

  /** Of a start tag whose content stays while what is around it does not, the end; 0 of others. */
  int keptEnd(int token) {
    return keptEnds.getOrDefault(token, 0);
  }

  /** Name of the block element around a token; "" outside all. */
  String block(int token) {
    return blockNames.get(blocks[token]);
  }

  private Open top() {
    return open.isEmpty() ? ROOT : open.peek();
  }

  private void mark(int token, Open element) {
    kept.set(token, element.isKept());
    blocks[token] = blockNumbers.computeIfAbsent(element.block(), this::added);
  }

  private short added(String block) {
    blockNames.add(block);
    return (short) (blockNames.size() - 1);
  }

  private void tag(Tag tag, int token) {
    if (tag.isEnd()) {
      mark(token, top());
      end(tag.name(), token);
    } else {
      while (!open.isEmpty() && HtmlElements.ends(tag.name(), open.peek().name())) {
        close(token);
      }
      start(tag, token);
    }
  }

  private void start(Tag tag, int token) {
    Open parent = top();
    boolean isFinal = parent.isFinal() || HtmlElements.isKept(tag.name());
    boolean refused = isRefused(tag, parent.isKept());
    boolean isKept = isFinal || refused;
    boolean begins = isKept && !parent.isKept();
    String block = HtmlElements.isBlock(tag.name()) ? tag.name() : parent.block();
    Open element = new Open(tag.name(), block, isKept, isFinal, begins ? token : -1);
    mark(token, element);
    untranslatable.set(token, parent.isFinal() || refused);
    if (!tag.isWhole()) {
      open.push(element);
      counts.merge(tag.name(), 1, Integer::sum);
    } else if (begins) {
      keptEnds.put(token, token + 1);
    }
  }

  // WHATWG HTML, section 3.2.6.2; the class is what Google's and other translators heed.
  private static boolean isRefused(Tag tag, boolean inherited) {
    String translate = tag.attribute("translate").map(HtmlOutline::lower).orElse("-");
    boolean refused = translate.equals("no") || (inherited && !isYes(translate));
    return refused || (hasNotranslate(tag) && !isYes(translate));
  }

  private static boolean isYes(String translate) {
    return translate.equals("yes") || translate.isEmpty();
  }

  private static boolean hasNotranslate(Tag tag) {
    return tag.attribute("class")
        .filter(classes -> Arrays.asList(classes.split("\\s+")).contains("notranslate"))
        .isPresent();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void end(String name, int token) {
    if (counts.getOrDefault(name, 0) == 0 || !isInReach(name)) {
      return;
    }
    while (!open.peek().name().equals(name)) {
      close(token);
    }
    close(token + 1);
  }

  // An inline end tag does not reach out of its block.
  private boolean isInReach(String name) {
    boolean isBlock = HtmlElements.isBlock(name);
    int levels = 0;
    for (Open element : open) {
      if (element.name().equals(name)) {
        return true;
      }
      if (++levels > DEEPEST || (!isBlock && HtmlElements.isBlock(element.name()))) {
        return false;
      }
    }
    return false;
  }

  private void close(int token) {
    Open element = open.pop();
    counts.merge(element.name(), -1, Integer::sum);
    if (element.keptFrom() >= 0) {
      keptEnds.put(element.keptFrom(), token);
    }
  }
}
