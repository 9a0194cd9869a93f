package dev.localization.pipeline.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with tags that hold texts themselves, as {@code See <img1 alt="A cat"/> here}: it is
 * translated without them, {@code See <img1/> here}, and each of them by itself.
 */
public final class TaggedText implements Message {
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w:@.-]++)=\"([^\"<>]*+)\"");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9.-]*+)((?: [\\w:@.-]++=\"[^\"<>]*+\")*+)(/?)>");

  private final List<Piece> pieces;

  private TaggedText(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * A tag, or what is between tags.
   *
   * @param raw as it is written
   * @param label the tag without its texts; "" when it is none
   * @param held the texts in it by name
   */
  public record Piece(String raw, String label, Map<String, String> held) {
    public boolean isTag() {
      return !label.isEmpty();
    }
  }

  /** The pieces of a text, in order. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      if (tag.start() > from) {
        pieces.add(new Piece(text.substring(from, tag.start()), "", Map.of()));
      }
      String label = "<" + tag.group(1) + tag.group(2) + tag.group(4) + ">";
      pieces.add(new Piece(tag.group(), label, held(tag.group(3))));
      from = tag.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), "", Map.of()));
    }
    return pieces;
  }

  /** A tag with texts in it. */
  public static String tag(String label, Map<String, String> held) {
    int end = label.endsWith("/>") ? label.length() - 2 : label.length() - 1;
    StringBuilder out = new StringBuilder(label.substring(0, end));
    held.forEach(
        (name, text) ->
            out.append(' ').append(name).append("=\"").append(escaped(text)).append('"'));
    return out.append(label, end, label.length()).toString();
  }

  /** Reads a text; empty when no tag of it holds a text. */
  public static Optional<TaggedText> parse(String text) {
    List<Piece> pieces = pieces(text);
    return pieces.stream().allMatch(piece -> piece.held().isEmpty())
        ? Optional.empty()
        : Optional.of(new TaggedText(pieces));
  }

  @Override
  public List<IcuMessage.Variant> variants(String sourceLanguage, String targetLanguage) {
    List<IcuMessage.Variant> variants = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (Piece piece : pieces) {
      whole.append(piece.isTag() ? piece.label() : piece.raw());
    }
    variants.add(variant("", whole.toString(), ""));
    for (Piece piece : pieces) {
      piece
          .held()
          .forEach(
              (name, text) ->
                  variants.add(
                      variant(id(piece, name), text, kind(name) + " of " + element(piece))));
    }
    return variants;
  }

  @Override
  public String assemble(String source, String target, Map<String, String> texts) {
    Map<String, Map<String, String>> held = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      Map<String, String> translated = new LinkedHashMap<>();
      piece.held().forEach((name, text) -> translated.put(name, texts.get(id(piece, name))));
      held.put(piece.label(), translated);
    }
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces(texts.get(""))) {
      boolean isKnown = piece.isTag() && held.containsKey(piece.label());
      out.append(isKnown ? tag(piece.label(), held.get(piece.label())) : piece.raw());
    }
    return out.toString();
  }

  /** Each of its texts makes sense without a translation of the others. */
  @Override
  public boolean isDivisible() {
    return true;
  }

  private static IcuMessage.Variant variant(String id, String text, String note) {
    return new IcuMessage.Variant(id, text, note, false, PluralForm.NONE);
  }

  private static String kind(String name) {
    return name.replaceAll("\\.\\d++$", "");
  }

  private static String element(Piece piece) {
    return piece.label().replaceAll("\\.?\\d++/?>$|[<>/]", "");
  }

  private static String id(Piece piece, String name) {
    return piece.label().replaceAll("[</>]", "") + "@" + name;
  }

  private static Map<String, String> held(String attributes) {
    Map<String, String> held = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      held.put(attribute.group(1), unescaped(attribute.group(2)));
    }
    return held;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
