package dev.localization.pipeline.format.markdown;

import java.util.NavigableMap;

/**
 * A document as a parser of Markdown is to see it. Each line is as long as in the source, less the
 * indentation that was taken from it.
 *
 * @param text what the parser reads
 * @param standIn character in the place of what is screened; it occurs nowhere in the source
 * @param shifts by the begin of each stretch of {@code text}, what to add to a position in it to
 *     have that in the source
 */
record View(String text, char standIn, NavigableMap<Integer, Integer> shifts) {

  /** Position in the source of a position in the view. */
  int toSource(int position) {
    return position + shifts.floorEntry(position).getValue();
  }

  /** End of the stand-in for a piece of markup that begins here; negative when there is none. */
  static int opaqueEnd(String view, int at, char standIn) {
    if (view.charAt(at) == pair(standIn)) {
      return at + 2;
    }
    if (view.charAt(at) != '{' || !view.startsWith(Character.toString(standIn), at + 1)) {
      return -1;
    }
    int i = at + 1;
    while (i < view.length()
        && (view.charAt(i) == standIn || (i > at + 1 && " \t\r\n".indexOf(view.charAt(i)) >= 0))) {
      i++;
    }
    return i < view.length() && view.charAt(i) == '}' ? i + 1 : -1;
  }

  /** Stand-in for each half of what has two characters only: braces without any are text. */
  static char pair(char standIn) {
    return (char) (standIn + 1);
  }

  /** Whether the text of a heading is that of a line that is none: a fence, a tag, an import. */
  boolean isMark(String heading) {
    return heading.isEmpty() || heading.charAt(0) == standIn;
  }
}
