package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that no document may hold (WHATWG HTML, section 13.2.3.5). */
final class HtmlCharacters {
  private static final Pattern RESERVED =
      Pattern.compile(
          "&#(?:[xX]0*+[fF][dD][dDeE][0-9a-fA-F]|0*+(?:6497[6-9]|649[89]\\d|6500[0-7]))(?!\\w)");

  private HtmlCharacters() {}

  static boolean isForbidden(int c) {
    boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') || c == 0x7F;
    boolean second = c >= 0x80 && c <= 0x9F;
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    boolean none = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return control || second || half || none;
  }

  /**
   * Looks through a document.
   *
   * @throws InvalidDocumentException naming the first character, or reference to one, that would be
   *     mistaken for something else
   */
  static void check(SourceText source) throws InvalidDocumentException {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && isForbidden(c)) || Templating.isMask(c)) {
        throw invalid(source, i, "U+%04X is no character of a document".formatted((int) c));
      }
    }
    Matcher reference = RESERVED.matcher(text);
    if (reference.find()) {
      throw invalid(
          source, reference.start(), reference.group() + " stands for no character of a document");
    }
  }

  private static InvalidDocumentException invalid(SourceText source, int at, String reason) {
    return new InvalidDocumentException(source.line(at), reason, "remove it");
  }
}
