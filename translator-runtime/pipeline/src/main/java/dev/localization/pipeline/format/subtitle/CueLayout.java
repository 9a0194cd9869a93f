package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import java.util.stream.Collectors;

/** The lines of a cue. A translation may break elsewhere, but a blank line would end the cue. */
final class CueLayout {
  private CueLayout() {}

  /** The text without blank lines, its lines ended with LF. */
  static String lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  /** What ends the lines about a slot. */
  static String lineEnd(SourceText source, Slot slot) {
    String found = lineEnd(source.text(), slot.start());
    String any = found.isEmpty() ? lineEnd(source.text(), 0) : found;
    return any.isEmpty() ? "\n" : any;
  }

  private static String lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "";
  }
}
