package dev.localization.pipeline.format.po;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a catalogue says about a text, the most telling first. */
final class PoContext {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 500;

  private PoContext() {}

  static String of(PoEntry entry) {
    List<String> parts = new ArrayList<>();
    entry.context().ifPresent(context -> parts.add(context.text().strip()));
    parts.add(String.join(" ", entry.comments().extracted()).strip());
    parts.add(String.join(" ", entry.comments().translator()).strip());
    parts.add(files(entry.comments().references()));
    parts.removeIf(String::isEmpty);
    return cut(String.join("; ", parts));
  }

  private static String files(List<String> references) {
    List<String> files =
        references.stream()
            .flatMap(line -> List.of(SPACE.split(line)).stream())
            .map(PoContext::file)
            .filter(file -> !file.isEmpty())
            .distinct()
            .toList();
    return String.join(", ", files);
  }

  // "src/cart.c:12" without its line, which changes with every edit.
  private static String file(String reference) {
    int end = reference.length();
    while (end > 0 && reference.charAt(end - 1) >= '0' && reference.charAt(end - 1) <= '9') {
      end--;
    }
    boolean isLine = end > 0 && end < reference.length() && reference.charAt(end - 1) == ':';
    return isLine ? reference.substring(0, end - 1) : reference;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean insideCharacter = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, insideCharacter ? LONGEST - 1 : LONGEST);
  }
}
