package dev.localization.pipeline.format.po;

import java.util.ArrayList;
import java.util.List;

/**
 * The comments above an entry.
 *
 * @param translator what translators wrote to each other ({@code #})
 * @param extracted what programmers wrote for translators ({@code #.})
 * @param references where the text is used ({@code #:})
 * @param flags the flags ({@code #,}), in their order
 * @param unmarking what to replace so that the entry is no longer marked as fuzzy, and no longer
 *     names its previous text
 */
record PoComments(
    List<String> translator,
    List<String> extracted,
    List<String> references,
    List<String> flags,
    List<Splice> unmarking) {
  static final String FUZZY = "fuzzy";

  /** No comment yet. */
  static PoComments none() {
    return new PoComments(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  boolean isFuzzy() {
    return flags.contains(FUZZY);
  }

  /**
   * Adds a comment.
   *
   * @param line the whole line, without its end
   * @param start where the line begins
   * @param next where the next line begins
   */
  void add(String line, int start, int next) {
    String comment = line.strip();
    char kind = comment.length() < 2 ? ' ' : comment.charAt(1);
    String text = comment.substring(Math.min(comment.length(), 2)).strip();
    switch (kind) {
      case '.' -> extracted.add(text);
      case ':' -> references.add(text);
      case ',', '=' -> flags(comment.substring(0, 2), text, start, start + line.length(), next);
      case '|' -> unmarking.add(new Splice(start, next, ""));
      default -> translator.add(comment.substring(1).strip());
    }
  }

  private void flags(String mark, String text, int start, int end, int next) {
    List<String> rest = new ArrayList<>();
    for (String flag : text.split(",", -1)) {
      flags.add(flag.strip());
      if (!flag.strip().equals(FUZZY)) {
        rest.add(flag.strip());
      }
    }
    if (rest.isEmpty()) {
      unmarking.add(new Splice(start, next, ""));
    } else if (rest.size() < text.split(",", -1).length) {
      unmarking.add(new Splice(start, end, mark + " " + String.join(", ", rest)));
    }
  }
}
