package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a merged catalogue line by line: a small strict reader that knows no offsets. */
final class PoReader {
  private static final Pattern KEYWORD =
      Pattern.compile("msgctxt|msgid|msgid_plural|msgstr|msgstr\\[\\d+\\]");

  private static final String FUZZY = "#, fuzzy\n";

  private final Findings findings;
  private final Map<String, StringBuilder> strings = new LinkedHashMap<>();
  private String keyword = "";
  private boolean fuzzy;
  private boolean fuzzyNext;

  private PoReader(Findings findings) {
    this.findings = findings;
  }

  /** What is seen at the key of a translation. */
  static String seen(boolean fuzzy, String translation) {
    return fuzzy ? FUZZY + translation : translation;
  }

  /**
   * Finds the translations by key, in document order; those of fuzzy entries are marked.
   *
   * @throws MergeGateException when it is no catalogue
   */
  static void read(String text, Findings findings) throws MergeGateException {
    PoReader reader = new PoReader(findings);
    Iterator<String> lines =
        (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().iterator();
    for (int number = 1; lines.hasNext(); number++) {
      try {
        reader.line(lines.next());
      } catch (MergeGateException e) {
        throw new MergeGateException(
            "the merged catalogue is wrong in line " + number + ": " + e.getMessage());
      }
    }
    reader.finish();
  }

  private void line(String line) throws MergeGateException {
    String rest = line.strip();
    if (rest.startsWith("#")) {
      comment(rest);
      return;
    }
    while (!rest.isEmpty()) {
      rest = (rest.startsWith("\"") ? string(rest) : keyword(rest)).stripLeading();
    }
  }

  private void comment(String comment) throws MergeGateException {
    finish();
    if (comment.startsWith("#~")) {
      fuzzyNext = false;
    } else if (comment.startsWith("#,") || comment.startsWith("#=")) {
      fuzzyNext |=
          Arrays.stream(comment.substring(2).split(",")).anyMatch(f -> f.strip().equals("fuzzy"));
    }
  }

  private String keyword(String rest) throws MergeGateException {
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '"' && rest.charAt(end) > ' ') {
      end++;
    }
    String found = rest.substring(0, end);
    if (!KEYWORD.matcher(found).matches()) {
      throw new MergeGateException("unknown keyword");
    }
    boolean begins =
        found.equals("msgctxt") || (found.equals("msgid") && !keyword.equals("msgctxt"));
    if (begins) {
      finish();
      fuzzy = fuzzyNext;
      fuzzyNext = false;
    }
    keyword = found;
    if (strings.put(found, new StringBuilder()) != null) {
      throw new MergeGateException(found + " twice");
    }
    return rest.substring(end);
  }

  private String string(String rest) throws MergeGateException {
    if (keyword.isEmpty()) {
      throw new MergeGateException("a string without a keyword");
    }
    StringBuilder out = strings.get(keyword);
    int i = 1;
    while (i < rest.length() && rest.charAt(i) != '"') {
      if (rest.charAt(i) == '\\') {
        i = escape(rest, i + 1, out);
      } else {
        out.append(rest.charAt(i++));
      }
    }
    if (i >= rest.length()) {
      throw new MergeGateException("a string without an end");
    }
    return rest.substring(i + 1);
  }

  private static int escape(String text, int at, StringBuilder out) throws MergeGateException {
    char c = at < text.length() ? text.charAt(at) : ' ';
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case 'b' -> out.append('\b');
      case 'a' -> out.append('\u0007');
      case 'v' -> out.append('\u000B');
      case '\\', '"' -> out.append(c);
      case 'x' -> {
        return code(text, at + 1, 2, 16, out);
      }
      default -> {
        return code(text, at, 3, 8, out);
      }
    }
    return at + 1;
  }

  private static int code(String text, int from, int most, int radix, StringBuilder out)
      throws MergeGateException {
    int to = from;
    while (to < text.length()
        && to - from < most
        && "0123456789abcdefABCDEF".indexOf(text.charAt(to)) >= 0
        && Character.digit(text.charAt(to), radix) >= 0) {
      to++;
    }
    if (to == from) {
      throw new MergeGateException("an unknown escape");
    }
    out.append((char) Integer.parseInt(text.substring(from, to), radix));
    return to;
  }

  private void finish() throws MergeGateException {
    if (strings.isEmpty()) {
      return;
    }
    if (!strings.containsKey("msgid") || !keyword.startsWith("msgstr")) {
      throw new MergeGateException("an entry without msgid or msgstr");
    }
    String key =
        PoEntry.key(
            Optional.ofNullable(strings.get("msgctxt")).map(StringBuilder::toString),
            strings.get("msgid").toString());
    boolean plural = strings.containsKey("msgid_plural");
    for (Map.Entry<String, StringBuilder> string : strings.entrySet()) {
      String name = string.getKey();
      if (name.startsWith("msgstr")) {
        if (plural != name.endsWith("]")) {
          throw new MergeGateException(name + " in an entry that has none");
        }
        findings.add(
            key + name.substring("msgstr".length()), seen(fuzzy, string.getValue().toString()));
      }
    }
    strings.clear();
    keyword = "";
  }
}
