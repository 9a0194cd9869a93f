package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import java.util.List;

/** How a catalogue is laid out. */
final class PoLayout {
  private static final String BLANK = " \t\f";

  private PoLayout() {}

  /** What ends a line: as the first one ends. */
  static String lineEnd(SourceText source) {
    int end = source.text().indexOf('\n');
    return end > 0 && source.text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** A stretch of a document with some stretches in it replaced; they ascend. */
  static String spliced(String text, int from, int to, List<Splice> splices) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Splice splice : splices) {
      out.append(text, at, splice.start()).append(splice.replacement());
      at = splice.end();
    }
    return out.append(text, at, to).toString();
  }

  /** The blanks that the line of a position begins with; "" when it does not begin its line. */
  static String indentation(String text, int position) {
    int start = beforeBlanks(text, position);
    return start == 0 || beginsLine(text, start) ? text.substring(start, position) : "";
  }

  /** Whether a translation begins on a line of its own, below an empty literal. */
  static boolean isOnItsOwnLine(Slot slot, SourceText source) {
    return slot.before().isEmpty()
        ? beginsLine(source.text(), beforeBlanks(source.text(), slot.start()))
        : beginsLine(slot.before(), beforeBlanks(slot.before(), slot.before().length()));
  }

  /** The blanks in front of a translation that begins on a line of its own. */
  static String indentation(Slot slot, SourceText source) {
    String text = slot.before().isEmpty() ? source.text() : slot.before();
    int end = slot.before().isEmpty() ? slot.start() : slot.before().length();
    return text.substring(beforeBlanks(text, end), end);
  }

  private static int beforeBlanks(String text, int position) {
    int start = position;
    while (start > 0 && BLANK.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  private static boolean beginsLine(String text, int position) {
    return position > 0 && "\r\n".indexOf(text.charAt(position - 1)) >= 0;
  }
}
