package dev.localization.pipeline.provider.mt;

import dev.localization.pipeline.segment.Masked;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Masked texts as markup: a token is an element, which engines that know markup carry over. All
 * else is escaped, so that a text that holds markup of its own is translated as text.
 */
public final class TokenMarkup {
  private final String before;
  private final String after;
  private final String references;
  private final Pattern element;

  /**
   * A way to write tokens.
   *
   * @param before the number of a token, such as {@code <x>}
   * @param after the number of a token, such as {@code </x>}
   * @param references characters that the engine would take for its own, to be written as numeric
   *     references beside those of markup
   */
  public TokenMarkup(String before, String after, String references) {
    this.before = before;
    this.after = after;
    // A line feed of its own is all that survives a parser of XML; what is no line is not broken.
    this.references = "&<>\r\u00A0" + references;
    this.element =
        Pattern.compile(Pattern.quote(before) + "\\s*(\\d{1,4})\\s*" + Pattern.quote(after));
  }

  /** A masked text as markup. */
  public String of(String masked) {
    StringBuilder markup = new StringBuilder(masked.length() + 16);
    Matcher token = Masked.TOKEN.matcher(masked);
    int from = 0;
    while (token.find()) {
      escape(masked, from, token.start(), markup);
      markup.append(before).append(token.group(1)).append(after);
      from = token.end();
    }
    escape(masked, from, masked.length(), markup);
    return markup.toString();
  }

  private void escape(String text, int from, int to, StringBuilder markup) {
    for (char c : text.substring(from, to).toCharArray()) {
      if (references.indexOf(c) >= 0) {
        markup.append("&#").append((int) c).append(';');
      } else {
        markup.append(c);
      }
    }
  }

  /** The masked text of a translation in markup. */
  public String text(String markup) {
    return Parser.unescapeEntities(tokens(markup), false);
  }

  /** The same, when the engine has resolved the references itself. */
  public String tokens(String markup) {
    return element.matcher(markup).replaceAll("⟦$1⟧");
  }
}
