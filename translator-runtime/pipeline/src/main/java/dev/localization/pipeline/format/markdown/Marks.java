package dev.localization.pipeline.format.markdown;

/** What is read on a line that a {@link Screen} made a heading, or beside a heading's id. */
final class Marks {
  private Marks() {}

  /** The title of an admonition, between what is screened. */
  static Content title(Content mark, char standIn) {
    int from = 0;
    int to = mark.view().length();
    while (from < to && mark.view().charAt(from) == standIn) {
      from++;
    }
    while (to > from && mark.view().charAt(to - 1) == standIn) {
      to--;
    }
    return mark.upTo(to).from(from).stripped();
  }

  /** A heading without {@code {#id}} at its end. */
  static Content withoutId(Content heading, char standIn) {
    int open = heading.view().lastIndexOf('{');
    boolean id =
        open >= 0
            && View.opaqueEnd(heading.view(), open, standIn) == heading.view().length()
            && (heading.source().startsWith("{#", open)
                || heading.source().startsWith("{/*", open));
    return id ? heading.upTo(open).stripped() : heading;
  }
}
