package dev.localization.pipeline.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose placeholders are replaced by the tokens {@code ⟦1⟧}, {@code ⟦2⟧} and so on. Equal
 * placeholders share a token, unless they are unnumbered arguments, which differ by position.
 */
public final class Masked {
  /** A token, as translators return it: some put spaces inside. */
  public static final Pattern TOKEN = Pattern.compile("⟦\\s*(\\d{1,4})\\s*⟧");

  private final String text;
  private final List<Placeholder> placeholders;
  private final Quoting quoting;

  Masked(String text, List<Placeholder> placeholders, Quoting quoting) {
    this.text = text;
    this.placeholders = List.copyOf(placeholders);
    this.quoting = quoting;
  }

  /** What a translator gets to see: literal text without the quoting of messages, and tokens. */
  public String text() {
    return text;
  }

  /** What token n stands for, at index n - 1. */
  public List<Placeholder> placeholders() {
    return placeholders;
  }

  /** Whether its syntaxes have a way to say that a character is meant as it stands. */
  public boolean canQuote() {
    return quoting != Quoting.NONE;
  }

  /** Whether any letter is left for a translator. */
  public boolean hasWords() {
    // A token has none.
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Each occurrence of a placeholder, in order; unnumbered arguments are numbered. */
  public List<String> occurrences() {
    return tokens(text).stream().map(Placeholder::numbered).toList();
  }

  /**
   * Puts the placeholders back into a translation of {@link #text()}, and quotes its literal text.
   * Unnumbered arguments that changed their order become numbered. A token that was never given out
   * stays as it is; the validator finds it.
   */
  public String unmask(String translated) {
    if (translated.indexOf('⟦') < 0) {
      return quoting.encode(translated);
    }
    List<Integer> positions =
        tokens(translated).stream().map(Placeholder::position).filter(p -> p > 0).toList();
    boolean reordered = !positions.equals(positions.stream().distinct().sorted().toList());
    StringBuilder out = new StringBuilder(translated.length() + 16);
    Matcher token = TOKEN.matcher(translated);
    int from = 0;
    while (token.find()) {
      int number = Integer.parseInt(token.group(1));
      if (number >= 1 && number <= placeholders.size()) {
        Placeholder placeholder = placeholders.get(number - 1);
        out.append(quoting.encode(translated.substring(from, token.start()), placeholder.text()));
        out.append(reordered ? placeholder.numbered() : placeholder.text());
        from = token.end();
      }
    }
    return out.append(quoting.encode(translated.substring(from), "")).toString();
  }

  private List<Placeholder> tokens(String masked) {
    List<Placeholder> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(masked);
    while (token.find()) {
      int number = Integer.parseInt(token.group(1));
      if (number >= 1 && number <= placeholders.size()) {
        found.add(placeholders.get(number - 1));
      }
    }
    return found;
  }
}
