package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.MergeGateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminals of the grammar, taken from the front of what is left of a resource. */
final class FluentTokens {
  static final Pattern BLANK = Pattern.compile("[ \\n]*+");
  static final Pattern BLANK_INLINE = Pattern.compile(" *+");
  static final Pattern BLANK_BLOCK = Pattern.compile("(?: *+\\n)++");
  static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*+");
  static final Pattern FUNCTION = Pattern.compile("[A-Z][A-Z0-9_-]*+(?=[ \\n]*+\\()");
  static final Pattern NUMBER = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+");
  static final Pattern STRING =
      Pattern.compile(
          "\"((?:[^\"\\\\\\n]|\\\\[\"\\\\]|\\\\u[0-9a-fA-F]{4}|\\\\U[0-9a-fA-F]{6})*+)\"");
  static final Pattern COMMENT = Pattern.compile("#{1,3}(?: [^\\n]*+)?+(?:\\n|\\z)");
  static final Pattern TEXT = Pattern.compile("[^{}\\n]++");

  /** What goes on with a pattern on another line; the line breaks, and the spaces after them. */
  static final Pattern CONTINUATION =
      Pattern.compile("((?: *+\\n)++)(?:( ++)(?=[^\\n}\\[*. ])|( *+)(?=\\{))");

  static final Pattern ATTRIBUTE = Pattern.compile(" *+\\n[ \\n]*+\\.(?=[a-zA-Z])");
  static final Pattern VARIANT = Pattern.compile(" *+\\n[ \\n]*+(\\*?)\\[");
  static final Pattern END_OF_VARIANTS = Pattern.compile(" *+\\n[ \\n]*+(?=\\})");

  private final String text;
  private final Matcher matcher;
  private int at;

  FluentTokens(String text) {
    this.text = text;
    this.matcher = BLANK.matcher(text);
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** Takes a token, if it is next; its groups, the whole first. */
  Optional<String[]> next(Pattern token) {
    matcher.usePattern(token).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String[] groups = new String[matcher.groupCount() + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Optional.ofNullable(matcher.group(i)).orElse("");
    }
    at = matcher.end();
    return Optional.of(groups);
  }

  /** Takes a sign, if it is next. */
  boolean next(String sign) {
    boolean isNext = text.startsWith(sign, at);
    at += isNext ? sign.length() : 0;
    return isNext;
  }

  boolean isNext(String sign) {
    return text.startsWith(sign, at);
  }

  String expect(Pattern token, String name) throws MergeGateException {
    return next(token).orElseThrow(() -> refused(name))[0];
  }

  void expect(String sign) throws MergeGateException {
    if (!next(sign)) {
      throw refused(sign);
    }
  }

  MergeGateException refused(String expected) {
    String found = text.substring(at, Math.min(text.length(), at + 20)).replace("\n", "⏎");
    return new MergeGateException(
        "the merged document is not Fluent: " + expected + " is missing before " + found);
  }
}
