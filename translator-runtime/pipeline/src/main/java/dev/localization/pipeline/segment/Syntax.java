package dev.localization.pipeline.segment;

/** The ways in which a text can name what is filled in, or marked up, when it is shown. */
public enum Syntax {
  /** A message of ICU MessageFormat; apostrophes quote only before a brace. */
  ICU,
  /** The branch of an ICU plural, where {@code #} stands for the number. */
  ICU_PLURAL,
  /** A message of {@code java.text.MessageFormat}; every apostrophe quotes. */
  JAVA_MESSAGE,
  /** {@code {{count}}}: i18next, Handlebars, Angular. */
  DOUBLE_BRACES,
  /** {@code ${name}}: template literals, Spring. */
  DOLLAR_BRACES,
  /** {@code %{name}}: Ruby, Polyglot. */
  PERCENT_BRACES,
  /** {@code {name}}, {@code {0}}: Vue, .NET, Python. */
  BRACES,
  /** {@code $t(key)}: i18next nesting. */
  NESTING,
  /** {@code %(name)s}: Python. */
  PYTHON_NAMED,
  /** {@code %<name>s}, {@code %<share>.2f}: Ruby. */
  RUBY_NAMED,
  /** {@code %name%}: Symfony. */
  PERCENT_NAMES,
  /** {@code %B %-d}: what dates and numbers of {@code strftime} and Rails are made of. */
  STRFTIME,
  /**
   * {@code %s}, {@code %1$d}, {@code %%}: C, Java, PHP, Apple's {@code %@} and {@code %#@files@}.
   */
  PRINTF,
  /** {@code :name}: Laravel. */
  COLON,
  /** {@code $NAME$}, {@code $1} and {@code $$}: extensions of Chrome. */
  DOLLARS,
  /** {@code $name}: shells. */
  SHELL,
  /** {@code %1}, {@code %L1}, {@code %n}: Qt and KDE. */
  PERCENT_NUMBERS,
  /** {@code <b>}, {@code </b>}, {@code <br/>}, {@code <0>} and character entities. */
  TAGS,
  /** {@code <v Ann Müller>}, {@code <00:19.000>}: in WebVTT, whatever stands in angle brackets. */
  CUE_TAGS,
  /** <code>{ $name }</code>, <code>{ -term }</code>, <code>{"text"}</code>: Fluent. */
  PLACEABLES,
  /** <code>{\an8}</code>, <code>{i}</code>, <code>{y:b}</code>: how older subtitles do it. */
  CUE_OVERRIDES,
  /**
   * {@code **}, {@code `code`}, {@code [}, {@code ](url)}, {@code <br>}: whatever marks up the
   * inline content of CommonMark and GFM; what is to be read as it stands has a backslash.
   */
  MARKDOWN,
  /** The same, with tags and {@code {expressions}} of JSX instead of HTML. */
  MDX
}
