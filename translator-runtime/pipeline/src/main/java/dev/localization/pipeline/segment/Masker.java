package dev.localization.pipeline.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Masks the placeholders of a text with tokens that a translator carries along unread. Works on
 * decoded text: the escapes of JSON, XML or properties are gone before, and come back after.
 */
public final class Masker {
  private final StringBuilder masked = new StringBuilder();
  private final List<Placeholder> placeholders = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int positions;

  private Masker() {}

  /** Masks what the given syntaxes call a placeholder, and nothing else. */
  public static Masked mask(String text, Set<Syntax> syntaxes) {
    Quoting quoting = quoting(syntaxes);
    List<MessagePiece> pieces =
        MessagePiece.of(text, quoting).orElse(List.of(new MessagePiece.Literal(text)));
    return new Masker().mask(pieces, PlaceholderPattern.of(syntaxes), quoting);
  }

  /** Whether a text can be read as a message, if its syntaxes say that it is one. */
  public static boolean isWellFormed(String text, Set<Syntax> syntaxes) {
    return MessagePiece.of(text, quoting(syntaxes)).isPresent();
  }

  private static Quoting quoting(Set<Syntax> syntaxes) {
    if (syntaxes.contains(Syntax.ICU_PLURAL)) {
      return Quoting.ICU_PLURAL;
    }
    if (syntaxes.contains(Syntax.ICU)) {
      return Quoting.ICU;
    }
    if (syntaxes.contains(Syntax.MARKDOWN)) {
      return Quoting.MARKDOWN;
    }
    if (syntaxes.contains(Syntax.MDX)) {
      return Quoting.MDX;
    }
    return syntaxes.contains(Syntax.JAVA_MESSAGE) ? Quoting.JAVA : Quoting.NONE;
  }

  private Masked mask(List<MessagePiece> pieces, PlaceholderPattern pattern, Quoting quoting) {
    Joined joined = Joined.of(pieces);
    String text = joined.text();
    int at = pattern.nextBeginning(text, 0);
    if (at == text.length() && !joined.hasArguments()) {
      return new Masked(text, placeholders, quoting);
    }
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (at < text.length()) {
      int next = at + 1;
      if (matcher.region(at, text.length()).lookingAt()) {
        copy(joined, from, at);
        token(joined.raw(at, matcher.end(), quoting), pattern.isUnnumbered(matcher));
        from = matcher.end();
        next = from;
      }
      at = pattern.nextBeginning(text, next);
    }
    copy(joined, from, text.length());
    return new Masked(masked.toString(), placeholders, quoting);
  }

  private void copy(Joined joined, int from, int to) {
    if (!joined.hasArguments()) {
      masked.append(joined.text(), from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      if (joined.isArgument(i)) {
        token(joined.raw(i, i + 1, Quoting.NONE), false);
      } else {
        masked.append(joined.text().charAt(i));
      }
    }
  }

  private void token(String raw, boolean unnumbered) {
    int number;
    if (unnumbered) {
      placeholders.add(new Placeholder(raw, ++positions));
      number = placeholders.size();
    } else {
      number =
          numbers.computeIfAbsent(
              raw,
              text -> {
                placeholders.add(new Placeholder(text, 0));
                return placeholders.size();
              });
    }
    masked.append('⟦').append(number).append('⟧');
  }
}
