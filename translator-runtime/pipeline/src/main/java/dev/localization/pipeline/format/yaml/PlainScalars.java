package dev.localization.pipeline.format.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an unquoted scalar means, and which texts may stand unquoted. */
final class PlainScalars {
  private static final Set<String> WORDS =
      Set.of(
          "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "yes",
          "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "<<");

  // Ruby and older readers take more of them.
  private static final Set<String> RISKY_WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "=");

  // https://yaml.org/type/ for 1.1; the core schema, section 10.3.2, for 1.2.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?+(?:0b[01_]++|0o[0-7]++|0x[0-9A-Fa-f_]++"
              + "|\\d[\\d_]*+(?:\\.[\\d_]*+)?+(?:[eE][-+]?+\\d++)?+"
              + "|\\.[\\d_]++(?:[eE][-+]?+\\d++)?+"
              + "|[1-9][\\d_]*+(?::[0-5]?\\d)++(?:\\.[\\d_]*+)?+"
              + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d?-\\d\\d?(?:(?:[Tt]|[ \\t]++)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*+)?"
              + "(?:[ \\t]*+(?:Z|[-+]\\d\\d?(?::?\\d\\d)?))?)?");
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private PlainScalars() {}

  /** Whether it is a string, to readers of YAML 1.1 and of 1.2 alike. */
  static boolean isString(String plain) {
    return !plain.isEmpty()
        && !WORDS.contains(plain)
        && !NUMBER.matcher(plain).matches()
        && !TIMESTAMP.matcher(plain).matches();
  }

  /** Whether a text means itself where it stands unquoted, to any reader. */
  static boolean canHold(String text, boolean inFlow) {
    return isString(text)
        && !RISKY_WORDS.contains(text.toLowerCase(Locale.ROOT))
        && INDICATORS.indexOf(text.charAt(0)) < 0
        && !text.startsWith("...")
        && text.indexOf('\t') < 0
        && isOneLine(text)
        && !text.startsWith(" ")
        && !text.endsWith(" ")
        && !text.contains(": ")
        && !text.endsWith(":")
        && !text.contains(" #")
        && !(inFlow && text.chars().anyMatch(c -> ",[]{}:?".indexOf(c) >= 0));
  }

  /** Whether a text can be written without escapes, on one line. */
  static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.codePoints().allMatch(PlainScalars::isPlain);
  }

  /** Whether a character needs no escape anywhere; a line feed needs none in a block. */
  static boolean isPlain(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
        || (c >= 0xE000 && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE);
  }
}
