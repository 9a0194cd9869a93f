package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.MergeGateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of the grammar from Pattern downwards. */
final class FluentPatternReader {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([\"\\\\])|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))");

  private final FluentTokens tokens;

  FluentPatternReader(FluentTokens tokens) {
    this.tokens = tokens;
  }

  /** A pattern. */
  record Spoken(List<Piece> pieces) {}

  /** A piece of a pattern. */
  sealed interface Piece {}

  /** Text as it is written. */
  record Words(String text) implements Piece {}

  /** Line breaks, and the spaces of the line after them. */
  record Indent(int lineBreaks, int spaces) implements Piece {}

  /** A string in a placeable. */
  record Quoted(String text) implements Piece {}

  /** Any other placeable without a choice. */
  record Shown(String expression) implements Piece {}

  /** A choice. */
  record Variants(Map<String, Spoken> byKey) implements Piece {}

  /** Pattern ::= PatternElement+ */
  Optional<Spoken> pattern() throws MergeGateException {
    tokens.next(FluentTokens.BLANK_INLINE);
    List<Piece> pieces = new ArrayList<>();
    Optional<String[]> next = tokens.next(FluentTokens.CONTINUATION);
    next.ifPresent(found -> pieces.add(new Indent(0, found[2].length() + found[3].length())));
    while (true) {
      Optional<String[]> words = tokens.next(FluentTokens.TEXT);
      Optional<String[]> line =
          words.isPresent() ? Optional.empty() : tokens.next(FluentTokens.CONTINUATION);
      if (words.isPresent()) {
        pieces.add(new Words(words.get()[0]));
      } else if (line.isPresent()) {
        int lineBreaks = (int) line.get()[1].chars().filter(c -> c == '\n').count();
        pieces.add(new Indent(lineBreaks, line.get()[2].length() + line.get()[3].length()));
      } else if (tokens.isNext("{")) {
        pieces.add(placeable());
      } else {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(dedented(pieces));
      }
    }
  }

  private static Spoken dedented(List<Piece> pieces) {
    int common =
        pieces.stream()
            .filter(Indent.class::isInstance)
            .mapToInt(piece -> ((Indent) piece).spaces)
            .min()
            .orElse(0);
    List<Piece> dedented = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Indent indent) {
        dedented.add(
            new Words("\n".repeat(indent.lineBreaks) + " ".repeat(indent.spaces - common)));
      } else {
        dedented.add(piece);
      }
    }
    return new Spoken(trimmed(dedented, false, true));
  }

  /** A run without the space at its ends. */
  static List<Piece> trimmed(List<Piece> run, boolean atStart, boolean atEnd) {
    List<Piece> trimmed = new ArrayList<>(run);
    while (atStart && !trimmed.isEmpty() && trimmed.getFirst() instanceof Words(String text)) {
      trimmed.removeFirst();
      String rest = text.replaceFirst("^[ \\n\\r]++", "");
      if (!rest.isEmpty()) {
        trimmed.addFirst(new Words(rest));
        break;
      }
    }
    while (atEnd && !trimmed.isEmpty() && trimmed.getLast() instanceof Words(String text)) {
      trimmed.removeLast();
      int end = text.length();
      while (end > 0 && " \n\r".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end > 0) {
        trimmed.addLast(new Words(text.substring(0, end)));
        break;
      }
    }
    return trimmed;
  }

  /** What a piece comes to. */
  static String shown(Piece piece) {
    return switch (piece) {
      case Words words -> words.text;
      case Quoted quoted -> quoted.text;
      case Shown shown -> "\u0001" + shown.expression + "\u0002";
      case Indent indent -> "";
      case Variants variants -> "";
    };
  }

  // inline_placeable ::= "{" blank? (SelectExpression | InlineExpression) blank? "}"
  private Piece placeable() throws MergeGateException {
    tokens.expect("{");
    tokens.next(FluentTokens.BLANK);
    if (tokens.isNext("{")) {
      Piece inner = placeable();
      tokens.next(FluentTokens.BLANK);
      tokens.expect("}");
      return switch (inner) {
        case Quoted quoted -> new Shown("{\"" + quoted.text + "\"}");
        case Shown shown -> new Shown("{" + shown.expression + "}");
        default -> inner;
      };
    }
    Optional<String[]> string = tokens.next(FluentTokens.STRING);
    String expression = string.isPresent() ? string.get()[0] : expression();
    tokens.next(FluentTokens.BLANK);
    Piece piece =
        string.isPresent() ? new Quoted(unescaped(string.get()[1])) : new Shown(expression);
    if (tokens.next("->")) {
      piece = variants();
    }
    tokens.expect("}");
    return piece;
  }

  // SelectExpression ::= InlineExpression "->" variant_list
  private Piece variants() throws MergeGateException {
    Map<String, Spoken> variants = new LinkedHashMap<>();
    int defaults = 0;
    tokens.next(FluentTokens.BLANK_INLINE);
    Optional<String[]> next = tokens.next(FluentTokens.VARIANT);
    while (next.isPresent()) {
      defaults += next.get()[1].length();
      tokens.next(FluentTokens.BLANK);
      Optional<String[]> number = tokens.next(FluentTokens.NUMBER);
      String key =
          number.isPresent() ? number.get()[0] : tokens.expect(FluentTokens.IDENTIFIER, "a key");
      tokens.next(FluentTokens.BLANK);
      tokens.expect("]");
      Spoken pattern = pattern().orElseThrow(() -> tokens.refused("the text of [" + key + "]"));
      if (variants.put(key, pattern) != null) {
        throw new MergeGateException("the merged document has two variants [" + key + "]");
      }
      next = tokens.next(FluentTokens.VARIANT);
    }
    tokens.expect(FluentTokens.END_OF_VARIANTS, "the end of the variants");
    if (defaults != 1) {
      throw tokens.refused("one default variant");
    }
    return new Variants(variants);
  }

  // InlineExpression, written without space
  private String expression() throws MergeGateException {
    Optional<String[]> literal =
        tokens.next(FluentTokens.STRING).or(() -> tokens.next(FluentTokens.NUMBER));
    if (literal.isPresent()) {
      return literal.get()[0];
    }
    if (tokens.isNext("{")) {
      return shown(placeable()).replace("\u0001", "{").replace("\u0002", "}");
    }
    if (tokens.next("$")) {
      return "$" + tokens.expect(FluentTokens.IDENTIFIER, "a variable");
    }
    Optional<String[]> function = tokens.next(FluentTokens.FUNCTION);
    if (function.isPresent()) {
      return function.get()[0] + arguments();
    }
    String sign = tokens.next("-") ? "-" : "";
    String name = sign + tokens.expect(FluentTokens.IDENTIFIER, "an expression");
    if (tokens.next(".")) {
      name += "." + tokens.expect(FluentTokens.IDENTIFIER, "an attribute");
    }
    return sign.isEmpty() ? name : name + arguments();
  }

  // CallArguments ::= blank? "(" blank? argument_list blank? ")"
  private String arguments() throws MergeGateException {
    Optional<String[]> open = tokens.next(Pattern.compile("[ \\n]*+\\([ \\n]*+"));
    if (open.isEmpty()) {
      return "";
    }
    List<String> arguments = new ArrayList<>();
    while (!tokens.next(")")) {
      String argument = expression();
      tokens.next(FluentTokens.BLANK);
      if (tokens.next(":")) {
        tokens.next(FluentTokens.BLANK);
        argument += ":" + expression();
        tokens.next(FluentTokens.BLANK);
      }
      arguments.add(argument);
      if (!tokens.next(",") && !tokens.isNext(")")) {
        throw tokens.refused("a comma or )");
      }
      tokens.next(FluentTokens.BLANK);
    }
    return arguments.stream().collect(Collectors.joining(",", "(", ")"));
  }

  private static String unescaped(String string) {
    return ESCAPE
        .matcher(string)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    character(found.group(1), found.group(2), found.group(3))));
  }

  private static String character(String sign, String four, String six) {
    if (sign != null) {
      return sign;
    }
    int code = Integer.parseInt(four != null ? four : six, 16);
    return Character.toString(
        Character.getType(code) == Character.SURROGATE || code > 0x10FFFF ? 0xFFFD : code);
  }
}
