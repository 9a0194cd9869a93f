package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Comment;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import dev.localization.pipeline.format.html.Piece.Literal;
import dev.localization.pipeline.format.html.Piece.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the texts among the tokens of a document, whichever parser they are from. Whatever stands
 * between two block tags is one text, tags, comments and code included.
 */
final class HtmlParts<E extends Exception> {
  private static final Set<String> LANGUAGES = Set.of("lang", "xml:lang");

  private final List<HtmlToken> tokens;
  private final HtmlOutline outline;
  private final Receiver<E> receiver;
  private final Map<String, Integer> counts = new HashMap<>();
  private final StringBuilder structure = new StringBuilder();
  private final List<Piece> sequence = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int literalStart;
  private int literalEnd;
  private String block = "";

  private HtmlParts(List<HtmlToken> tokens, Receiver<E> receiver) {
    this.tokens = tokens;
    this.receiver = receiver;
    this.outline = HtmlOutline.of(tokens);
  }

  /** Is given each part, in document order. */
  @FunctionalInterface
  interface Receiver<E extends Exception> {
    void take(HtmlPart part) throws E;
  }

  /**
   * Takes a document apart.
   *
   * @return all that is in no part, in the words of {@link Canonical}
   */
  static <E extends Exception> String divide(List<HtmlToken> tokens, Receiver<E> receiver)
      throws E {
    HtmlParts<E> divided = new HtmlParts<>(tokens, receiver);
    divided.divide();
    return divided.structure.toString();
  }

  /** The pieces of a stretch that is one text. */
  static List<Piece> pieces(List<HtmlToken> tokens) {
    HtmlParts<RuntimeException> divided = new HtmlParts<>(tokens, part -> {});
    for (int i = 0; i < tokens.size(); ) {
      i = divided.inline(i);
    }
    divided.closeLiteral();
    return divided.sequence;
  }

  private void divide() throws E {
    for (int i = 0; i < tokens.size(); ) {
      if (isBoundary(i)) {
        flush();
        boundary(i);
        i++;
      } else {
        if (sequence.isEmpty() && literal.isEmpty()) {
          block = outline.block(i);
        }
        i = inline(i);
      }
    }
    flush();
  }

  private boolean isBoundary(int i) {
    if (tokens.get(i) instanceof Tag tag && HtmlElements.isBlock(tag.name())) {
      return true;
    }
    boolean isOpen = tokens.get(i) instanceof Code code && Templating.isOpen(code.mask());
    return isOpen || (outline.isKept(i) && !isWhole(i));
  }

  // An element without its end tag would take in what a translator puts after it.
  private boolean isWhole(int i) {
    int end = outline.keptEnd(i);
    return end > i + 1
        ? tokens.get(end - 1) instanceof Tag last
            && last.isEnd()
            && tokens.get(i) instanceof Tag first
            && last.name().equals(first.name())
        : end > i && tokens.get(i) instanceof Tag tag && tag.isWhole();
  }

  private void boundary(int i) throws E {
    if (!(tokens.get(i) instanceof Tag tag)) {
      structure.append(Canonical.token(tokens.get(i), a -> false));
      return;
    }
    for (HtmlAttribute attribute : tag.attributes()) {
      String key = tag.name() + "@" + attribute.name();
      if (isLanguage(tag, attribute)) {
        receiver.take(new HtmlPart.Language(key(key), attribute));
      } else if (isDirection(tag, attribute)) {
        receiver.take(new HtmlPart.Direction(key(key), attribute));
      } else if (isValue(tag, attribute, i)) {
        receiver.take(new HtmlPart.Value(key(key), tag.name(), attribute));
      }
    }
    structure.append(
        Canonical.tag(tag, a -> isLanguage(tag, a) || isDirection(tag, a) || isValue(tag, a, i)));
  }

  private boolean isValue(Tag tag, HtmlAttribute attribute, int i) {
    return !outline.isUntranslatable(i)
        && HtmlElements.isText(tag, attribute)
        && !HtmlSpace.isBlank(attribute.value());
  }

  private static boolean isLanguage(Tag tag, HtmlAttribute attribute) {
    return tag.name().equals("html")
        && LANGUAGES.contains(attribute.name())
        && !attribute.value().isEmpty();
  }

  private static boolean isDirection(Tag tag, HtmlAttribute attribute) {
    return tag.name().equals("html")
        && attribute.name().equals("dir")
        && !attribute.value().isEmpty();
  }

  /** Adds what begins at a token to the sequence, and says where the next begins. */
  private int inline(int i) {
    int end = outline.keptEnd(i);
    if (end > i + 1) {
      add(TextRun.whole(tokens.subList(i, end), !outline.isUntranslatable(i)));
      return end;
    }
    switch (tokens.get(i)) {
      case Text text -> literal(text);
      case Code code -> add(TextRun.mark(code));
      case Comment comment -> add(TextRun.mark(comment));
      case Tag tag -> add(TextRun.mark(tag, !outline.isUntranslatable(i)));
    }
    return i + 1;
  }

  private void add(Mark mark) {
    closeLiteral();
    sequence.add(mark);
  }

  // Sections and stray ends of tags cut what is one text to a reader.
  private void literal(Text text) {
    if (literal.isEmpty()) {
      literalStart = text.start();
    }
    literal.append(text.text());
    literalEnd = text.end();
  }

  private void closeLiteral() {
    if (!literal.isEmpty()) {
      sequence.add(new Literal(literal.toString(), literalStart, literalEnd));
      literal.setLength(0);
    }
  }

  // A tag without its partner is not for a translator to move: it ends a text.
  private void flush() throws E {
    closeLiteral();
    boolean[] alone = TagPairs.alone(sequence);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < alone.length; i++) {
      if (alone[i] && sequence.get(i) instanceof Mark mark) {
        run(pieces);
        pieces.clear();
        alone(mark);
      } else {
        pieces.add(sequence.get(i));
      }
    }
    run(pieces);
    sequence.clear();
  }

  private void run(List<Piece> pieces) throws E {
    String name = block.isEmpty() ? "text" : block;
    Optional<TextRun> run = TextRun.of(pieces);
    if (run.isPresent()) {
      receiver.take(new HtmlPart.Run(key(name), run.get(), block));
    }
  }

  private void alone(Mark mark) throws E {
    Map<String, String> blank = new HashMap<>();
    for (Piece.Held held : mark.held()) {
      blank.put(held.label(), "");
      receiver.take(
          new HtmlPart.Value(
              key(mark.name() + "@" + held.label()),
              mark.name(),
              new HtmlAttribute(held.label(), held.value(), held.start(), held.end())));
    }
    structure.append(Canonical.with(mark.canonical(), blank));
  }

  private String key(String name) {
    return name + "[" + counts.merge(name, 1, Integer::sum) + "]";
  }
}
