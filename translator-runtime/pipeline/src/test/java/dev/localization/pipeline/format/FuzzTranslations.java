package dev.localization.pipeline.format;

import dev.localization.pipeline.document.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Translations that no translator would give, for some of the units of a document. What a validator
 * refuses for its characters alone, such as control characters, is not among them.
 */
final class FuzzTranslations {
  private static final List<String> PIECES =
      List.of(
          "word",
          "Ünïcode",
          " ",
          "  ",
          "\u00A0",
          "\t",
          "\n",
          "\r\n",
          "\n\n",
          "\r",
          "\u2028",
          "\"",
          "'",
          "''",
          "\\'",
          "“",
          "\\",
          "\\\\",
          "\\n",
          "\\u0041",
          "\\u{41}",
          "<b>",
          "</b>",
          "<",
          ">",
          "<br/>",
          "&",
          "&amp;",
          "&#65;",
          "]]>",
          "<!--",
          "-->",
          "<![CDATA[",
          "{",
          "}",
          "{name}",
          "{{name}}",
          "${name}",
          "{0}",
          "'{'",
          "{n, plural, one {a} other {#}}",
          "{n, plural, other {",
          "}}",
          "#",
          "|",
          "%",
          "%s",
          "%1$@",
          "%%",
          "%#@a@",
          "$t(a)",
          "@:a",
          "@string/a",
          "?attr",
          "=",
          ":",
          ";",
          ",",
          "~",
          "!",
          "# ",
          "- ",
          "* ",
          "```",
          "مرحبا",
          "\u200Fעברית\u200E",
          "漢字",
          "ไทย",
          "😀",
          "👩‍👩‍👧",
          "e\u0301",
          "⟦1⟧",
          "true",
          "null",
          "0x10",
          "1e5",
          "00:00:01,000 --> 00:00:02,000",
          "WEBVTT",
          "NOTE",
          "msgid \"\"",
          "\"\n\"",
          "\",\"a\":\"");

  private FuzzTranslations() {}

  /** Translations by unit id. */
  static Map<String, String> of(List<Unit> units, Mutator mutator, Random random) {
    Map<String, String> translations = new HashMap<>();
    int share = random.nextInt(5);
    for (Unit unit : units) {
      if (random.nextInt(4) < share) {
        translations.put(unit.id(), text(unit, mutator, random));
      }
    }
    return translations;
  }

  private static String text(Unit unit, Mutator mutator, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> unit.text();
      case 1 -> random.nextBoolean() ? "" : " ";
      case 2 -> (piece(mutator, random) + "x").repeat(1 + random.nextInt(500));
      case 3 -> piece(mutator, random);
      case 4 -> piece(mutator, random) + unit.text() + piece(mutator, random);
      default -> pieces(mutator, random);
    };
  }

  private static String pieces(Mutator mutator, Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(12); left > 0; left--) {
      text.append(piece(mutator, random));
    }
    return text.toString();
  }

  private static String piece(Mutator mutator, Random random) {
    String piece =
        random.nextInt(4) == 0 ? mutator.token(random) : PIECES.get(random.nextInt(PIECES.size()));
    return piece.codePoints().allMatch(FuzzTranslations::isAccepted) ? piece : "x";
  }

  private static boolean isAccepted(int c) {
    boolean isControl = Character.getType(c) == Character.CONTROL && "\n\r\t".indexOf(c) < 0;
    return !isControl && c != 0xFFFD && c != 0xFEFF && Character.getType(c) != Character.SURROGATE;
  }
}
