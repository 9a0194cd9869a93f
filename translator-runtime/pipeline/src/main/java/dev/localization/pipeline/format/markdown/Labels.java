package dev.localization.pipeline.format.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels of link definitions. */
final class Labels {
  private static final Pattern LABEL = Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.){1,999}+)\\]");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  private Labels() {}

  /** A label as those are compared (CommonMark 6.3). */
  static String label(String written) {
    return SPACE
        .matcher(written.strip())
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT);
  }

  /** Definitions of those of the known labels that a text may refer to. */
  static String definitions(String view, Set<String> labels) {
    StringBuilder definitions = new StringBuilder();
    if (!labels.isEmpty()) {
      LABEL
          .matcher(view)
          .results()
          .map(match -> match.group(1))
          .filter(label -> labels.contains(label(label)))
          .distinct()
          .forEach(label -> definitions.append("\n\n[").append(label).append("]: x"));
    }
    return definitions.toString();
  }
}
