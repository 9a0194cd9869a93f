package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads merged WebVTT line by line, as the parser of a player does (W3C WebVTT, section 6.1), and
 * shares nothing with {@link VttScanner}.
 */
final class VttReader {
  private static final Pattern ARROW = Pattern.compile("\\s*-->\\s*");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(?:\\d{1,7}|x\\p{XDigit}{1,6})|\\p{Alpha}\\p{Alnum}{1,31});");

  private enum State {
    HEADER,
    BETWEEN,
    BLOCK,
    CUE
  }

  private final Findings findings;
  private final StringBuilder payload = new StringBuilder();
  private State state = State.HEADER;
  private String key = "";
  private int linesOfBlock;
  private int cues;

  private VttReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds the texts of the cues, in document order. */
  static void read(String text, Findings findings) throws MergeGateException {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (!marked.startsWith("WEBVTT")) {
      throw new MergeGateException("the merged document does not begin with WEBVTT");
    }
    VttReader reader = new VttReader(findings);
    for (Iterator<String> lines = marked.lines().iterator(); lines.hasNext(); ) {
      reader.line(lines.next());
    }
    reader.endOfBlock();
  }

  private void line(String line) throws MergeGateException {
    if (line.isEmpty()) {
      endOfBlock();
      state = State.BETWEEN;
    } else if (line.contains("-->")) {
      times(line);
    } else if (state == State.CUE) {
      payload.append(payload.isEmpty() ? "" : "\n").append(line);
    } else if (state != State.HEADER) {
      state = State.BLOCK;
      linesOfBlock++;
    }
  }

  private void times(String line) throws MergeGateException {
    boolean expected = state == State.BETWEEN || (state == State.BLOCK && linesOfBlock == 1);
    String[] sides = ARROW.split(line.strip(), -1);
    if (!expected || sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
      throw new MergeGateException("the merged document has no cue at: " + line);
    }
    key = ++cues + " " + sides[0];
    state = State.CUE;
  }

  private void endOfBlock() throws MergeGateException {
    if (state == State.CUE) {
      findings.add(key, characters(payload.toString()));
    }
    payload.setLength(0);
    linesOfBlock = 0;
  }

  private static String characters(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    Matcher reference = REFERENCE.matcher(raw);
    boolean inTag = false;
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      if (c == '&' && !inTag && reference.region(i, raw.length()).lookingAt()) {
        boolean nested = raw.startsWith("&amp;", i) && isReferenceName(raw, i + 5);
        out.append(nested ? "&amp;" : shown(reference.group()));
        i = reference.end();
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static boolean isReferenceName(String raw, int at) {
    String rest = raw.substring(at, Math.min(raw.length(), at + 40));
    return REFERENCE.matcher("&" + rest).lookingAt();
  }

  private static String shown(String reference) {
    return switch (reference) {
      case "&amp;" -> "&";
      case "&gt;" -> ">";
      case "&nbsp;" -> "\u00A0";
      case "&lrm;" -> "\u200E";
      case "&rlm;" -> "\u200F";
      default -> reference;
    };
  }
}
