package dev.localization.pipeline.segment;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One regular expression for all placeholders of a set of syntaxes. */
final class PlaceholderPattern {
  private static final String ATTRIBUTE =
      "\\s++[\\w:@.-]++(?:\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\\s\"'<>=]++))?+";

  // The order decides where several match at one place: the longer syntax first.
  private static final Map<Syntax, String> EXPRESSIONS =
      new EnumMap<>(
          Map.ofEntries(
              entry(Syntax.DOUBLE_BRACES, "\\{\\{[^{}]++\\}\\}"),
              entry(Syntax.DOLLAR_BRACES, "\\$\\{[^{}]++\\}"),
              entry(Syntax.PERCENT_BRACES, "%\\{[^{}]++\\}"),
              entry(Syntax.BRACES, "\\{[^{}\\s][^{}]*+\\}|\\{\\}"),
              entry(Syntax.NESTING, "\\$t\\((?:[^()]++|\\([^()]*+\\))*+\\)"),
              entry(
                  Syntax.PYTHON_NAMED, "%\\(\\w++\\)[-#0+]*+\\d*+(?:\\.\\d++)?[diouxXeEfFgGcrsa]"),
              entry(Syntax.RUBY_NAMED, "%<\\w++>[-+0# ]*+\\d*+(?:\\.\\d++)?[A-Za-z]"),
              // No name is "d" in "%d%%" or "s_" in "%s_%s".
              entry(Syntax.PERCENT_NAMES, "(?<!\\d)%[A-Za-z_]\\w++(?:[.-]\\w++)*+%(?![\\w%])"),
              entry(Syntax.STRFTIME, "%[-_0^#:]*+\\d*+[A-Za-z%+]"),
              // A digit before it makes it a percentage ("50%off"); "%%" stands anywhere, as do
              // the variables of Apple's plurals, "%#@files@", and their number, "%arg".
              entry(
                  Syntax.PRINTF,
                  "%%|%(?:\\d++\\$)?#@[^@\\s]{1,100}+@|%arg\\b"
                      + "|(?<![\\d])%(?:\\d++\\$)?[-#+0,(]*+\\d*+(?:\\.\\d++)?"
                      + "(?:hh|h|ll|l|L|q|j|z)?[@diouxXeEfFgGaAcCsSn]"),
              entry(Syntax.COLON, "(?<![\\w:]):[A-Za-z_]\\w*+"),
              entry(Syntax.DOLLARS, "\\$\\$|\\$[A-Za-z0-9_@]++\\$|\\$\\d"),
              entry(Syntax.SHELL, "\\$[A-Za-z_]\\w*+"),
              entry(Syntax.PERCENT_NUMBERS, "%L?\\d{1,2}|%L?n"),
              entry(
                  Syntax.TAGS,
                  // Android's <xliff:g> holds what is not for translation; arguments have tokens.
                  "<[A-Za-z]\\w*+:g(?=[\\s>])[^<>]*+>[^<%]*+</[A-Za-z]\\w*+:g>|"
                      + "<[A-Za-z0-9][\\w:.-]*+(?:"
                      + ATTRIBUTE
                      + ")*+\\s*+/?+>|</[A-Za-z0-9][\\w:.-]*+\\s*+>|<!--.{0,1000}?-->"
                      + "|&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});"),
              entry(
                  Syntax.PLACEABLES,
                  "\\{(?:[^{}\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\""
                      + "|\\{(?:[^{}\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+\\})*+\\}"),
              entry(Syntax.CUE_TAGS, "<[^<>]*+>"),
              entry(Syntax.CUE_OVERRIDES, "\\{(?:\\\\[^{}]*+|/?[ibus]|[yY]:[^{}]*+)\\}")));

  private static final Pattern UNNUMBERED =
      Pattern.compile("%(?!%|\\d++\\$|L?\\d++$|\\(|\\{|<|arg\\b).++(?<!%)");

  private static final Map<Set<Syntax>, PlaceholderPattern> CACHE = new ConcurrentHashMap<>();

  private final Pattern pattern;
  private final boolean[] beginsAPlaceholder = new boolean[0x80];
  private final boolean ordersArguments;

  private PlaceholderPattern(Set<Syntax> syntaxes) {
    // A text that holds what looks like a token is not to be mistaken for one afterwards.
    StringBuilder alternatives = new StringBuilder(Masked.TOKEN.pattern());
    for (Map.Entry<Syntax, String> entry : EXPRESSIONS.entrySet()) {
      if (syntaxes.contains(entry.getKey())) {
        alternatives.append('|').append(entry.getValue());
      }
    }
    // The directives of a date have no numbers: "%d %B" may be turned round as it is.
    ordersArguments = !syntaxes.contains(Syntax.STRFTIME);
    pattern = Pattern.compile(alternatives.toString(), Pattern.DOTALL);
    syntaxes.stream().map(PlaceholderPattern::beginnings).forEach(this::addBeginnings);
  }

  private void addBeginnings(String characters) {
    characters.chars().forEach(c -> beginsAPlaceholder[c] = true);
  }

  private boolean isBeginning(char c) {
    return c < 0x80 ? beginsAPlaceholder[c] : c == '⟦';
  }

  /** What a placeholder of a syntax begins with; "" where it is no regular expression's to find. */
  private static String beginnings(Syntax syntax) {
    return switch (syntax) {
      case ICU, ICU_PLURAL, JAVA_MESSAGE, MARKDOWN, MDX -> "";
      case DOUBLE_BRACES, BRACES, PLACEABLES, CUE_OVERRIDES -> "{";
      case DOLLAR_BRACES, NESTING, DOLLARS, SHELL -> "$";
      case PERCENT_BRACES,
          PYTHON_NAMED,
          RUBY_NAMED,
          PERCENT_NAMES,
          STRFTIME,
          PRINTF,
          PERCENT_NUMBERS ->
          "%";
      case COLON -> ":";
      case CUE_TAGS -> "<";
      case TAGS -> "<&";
    };
  }

  static PlaceholderPattern of(Set<Syntax> syntaxes) {
    PlaceholderPattern known = CACHE.get(syntaxes);
    return known != null
        ? known
        : CACHE.computeIfAbsent(Set.copyOf(syntaxes), PlaceholderPattern::new);
  }

  /** Where a placeholder could begin, from a position on; the end of the text when nowhere. */
  int nextBeginning(String text, int from) {
    int at = from;
    while (at < text.length() && !isBeginning(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Looks for a placeholder at the beginning of its region, and sees what stands before it. */
  Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true);
  }

  /** Whether the match is an argument known by its place only, such as {@code %s}. */
  boolean isUnnumbered(Matcher match) {
    return ordersArguments && UNNUMBERED.matcher(match.group()).matches();
  }
}
