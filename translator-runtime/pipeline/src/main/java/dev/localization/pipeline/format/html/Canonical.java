package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Comment;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write what a document says, however it is written there: every less-than sign begins a
 * tag, every value is in double quotes, and what stays whole is a tag whose last attribute, without
 * a name, is its content.
 */
final class Canonical {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(" ([^\"\\s=]*+|=[^\"\\s=]*+)=\"([^\"]*+)\"");

  private Canonical() {}

  /** Characters. */
  static String text(String characters) {
    return characters
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A tag by itself; the values of some attributes are left out. */
  static String tag(Tag tag, Predicate<HtmlAttribute> isLeftOut) {
    StringBuilder out = new StringBuilder(tag.isEnd() ? "</" : "<").append(text(tag.name()));
    for (HtmlAttribute attribute : tag.attributes()) {
      String value = isLeftOut.test(attribute) ? "" : attribute.value();
      append(attribute.name(), value, out);
    }
    return out.append(tag.isWhole() ? "/>" : ">").toString();
  }

  /** A comment. */
  static String comment(Comment comment) {
    StringBuilder out = new StringBuilder("<!--");
    append("", comment.data(), out);
    return out.append("/>").toString();
  }

  /** An element that stays as it is, apart from the texts in it. */
  static String whole(Tag tag, List<Piece.Held> inner, String content) {
    StringBuilder out = new StringBuilder(tag(tag, attribute -> false));
    out.setLength(out.length() - (tag.isWhole() ? 2 : 1));
    inner.forEach(held -> append(held.label(), held.value(), out));
    append("", content, out);
    return out.append("/>").toString();
  }

  /** Any token. */
  static String token(HtmlToken token, Predicate<HtmlAttribute> isLeftOut) {
    return switch (token) {
      case Text text -> text(text.text());
      case Code code -> code.mask();
      case Tag tag -> tag(tag, isLeftOut);
      case Comment comment -> comment(comment);
    };
  }

  /** The attributes of a tag, decoded, in their order. */
  static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      attributes.put(characters(attribute.group(1)), characters(attribute.group(2)));
    }
    return attributes;
  }

  /** A tag with other values for some of its attributes. */
  static String with(String tag, Map<String, String> values) {
    return ATTRIBUTE
        .matcher(tag)
        .replaceAll(
            attribute -> {
              String name = characters(attribute.group(1));
              String kept = attribute.group();
              return Matcher.quoteReplacement(
                  values.containsKey(name)
                      ? " " + attribute.group(1) + "=\"" + text(values.get(name)) + "\""
                      : kept);
            });
  }

  /** What {@link #text} made of some characters, made undone. */
  static String characters(String text) {
    return text.replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }

  private static void append(String name, String value, StringBuilder out) {
    out.append(' ').append(text(name)).append("=\"").append(text(value)).append('"');
  }
}
