package dev.localization.pipeline.segment;

/** A piece of a text in Markdown: what is read, or what marks it up. */
public sealed interface MarkdownPiece {
  /** Literal text decoded, markup as it is written. */
  String text();

  /** Text that is read, its backslash escapes undone. */
  record Literal(String text) implements MarkdownPiece {}

  /** Markup that a translator carries along. */
  record Markup(String text, Kind kind) implements MarkdownPiece {}

  /** What a piece of markup is. */
  enum Kind {
    /** A run of {@code *}, {@code _} or {@code ~}, before or after what it marks. */
    DELIMITERS,
    /** {@code [} or {@code ![}. */
    OPENING,
    /** {@code ](url)} or {@code ][label]}. */
    CLOSING,
    /** {@code ](url "}, which a title follows. */
    TITLE_OPENING,
    /** {@code ")}. */
    TITLE_CLOSING,
    /** A code span with its backticks. */
    CODE,
    /** A backslash, or two spaces and more, and the line break. */
    HARD_BREAK,
    /** An address that is a link because it looks like one. */
    BARE_LINK,
    /** {@code <https://example.org>}. */
    AUTOLINK,
    /** A character reference. */
    ENTITY,
    /** {@code :warning:}, which parsers of Markdown take for text. */
    EMOJI,
    /** HTML, a tag or expression of JSX, a footnote's mark, a formula, a shortcode. */
    OPAQUE
  }
}
