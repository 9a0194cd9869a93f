package dev.localization.pipeline.format.html;

/** Elements whose content is characters up to their own end tag (WHATWG HTML, 13.2.5.2 to 5). */
final class RawText {
  private enum State {
    SCRIPT,
    /** In a comment of a script. */
    ESCAPED,
    /** In a script of a comment of a script, whose end tag does not count. */
    DOUBLE_ESCAPED
  }

  private RawText() {}

  /** Where the end tag begins; the end of the text for plaintext, -1 when it lacks its end. */
  static int end(String text, int from, String name) {
    return switch (name) {
      case "plaintext" -> text.length();
      case "script" -> scriptEnd(text, from);
      default -> {
        int at = text.indexOf("</", from);
        while (at >= 0 && !isTag(text, at, "</" + name)) {
          at = text.indexOf("</", at + 2);
        }
        yield at;
      }
    };
  }

  private static int scriptEnd(String text, int from) {
    State state = State.SCRIPT;
    for (int at = from; at < text.length(); at++) {
      boolean closes = state != State.SCRIPT && text.startsWith("-->", at);
      if (closes) {
        state = State.SCRIPT;
      } else if (state == State.SCRIPT && text.startsWith("<!--", at)) {
        state = State.ESCAPED;
        // Its dashes may be those of the end: <!--> opens and closes.
        at++;
      } else if (isTag(text, at, "</script")) {
        if (state != State.DOUBLE_ESCAPED) {
          return at;
        }
        state = State.ESCAPED;
      } else if (state == State.ESCAPED && isTag(text, at, "<script")) {
        state = State.DOUBLE_ESCAPED;
      }
    }
    return -1;
  }

  private static boolean isTag(String text, int at, String open) {
    int next = at + open.length();
    return next < text.length()
        && text.charAt(at) == '<'
        && text.regionMatches(true, at, open, 0, open.length())
        && " \t\n\f\r/>".indexOf(text.charAt(next)) >= 0;
  }
}
