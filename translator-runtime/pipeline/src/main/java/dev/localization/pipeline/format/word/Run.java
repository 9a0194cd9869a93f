package dev.localization.pipeline.format.word;

/**
 * A {@code w:r} without its content. Two runs are the same only when they stand in the same place.
 *
 * @param at where it stands
 * @param opening its start tag and its properties, as they are written
 * @param name with its prefix
 * @param format what its properties make of a text, in canonical form
 */
record Run(int at, String opening, String name, String format) {
  /** The name of another element of its vocabulary. */
  String named(String localName) {
    return name.substring(0, name.indexOf(':') + 1) + localName;
  }
}
