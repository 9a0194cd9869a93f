package dev.localization.pipeline.format.xml;

/** The character classes of XML 1.0 (fifth edition). */
final class XmlCharacters {
  /** First and last character of each range that may begin a name (production 4), beyond ASCII. */
  private static final int[] NAME_START = {
    0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFF, 0x200C, 0x200D, 0x2070,
    0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
  };

  private XmlCharacters() {}

  /** Production 3. */
  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Production 2. */
  static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** Production 4, with the colon. */
  static boolean isNameStart(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'
        : isInNameStart(c);
  }

  /** Production 4a, with the colon. */
  static boolean isNamePart(int c) {
    return isNameStart(c)
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x203F
        || c == 0x2040;
  }

  /** Whether it is made as a name is (production 5). */
  static boolean isName(String text) {
    return !text.isEmpty()
        && isNameStart(text.codePointAt(0))
        && text.codePoints().allMatch(XmlCharacters::isNamePart);
  }

  /** Line ends as an application gets to see them (section 2.11). */
  static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean isInNameStart(int c) {
    for (int i = 0; i < NAME_START.length; i += 2) {
      if (c >= NAME_START[i] && c <= NAME_START[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
