package dev.localization.pipeline.provider;

import dev.localization.pipeline.segment.Masked;
import java.util.Map;
import java.util.regex.Matcher;

/** Pseudo-localises masked texts for one language. */
final class PseudoText {
  // Several accents a letter, of which each language takes one.
  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('a', "àáâãäåāă"),
          Map.entry('b', "ƀɓ"),
          Map.entry('c', "çćĉčċ"),
          Map.entry('d', "ďđɗ"),
          Map.entry('e', "éèêëēĕė"),
          Map.entry('f', "ƒḟ"),
          Map.entry('g', "ĝğġģ"),
          Map.entry('h', "ĥħ"),
          Map.entry('i', "íìîïĩīĭ"),
          Map.entry('j', "ĵǰ"),
          Map.entry('k', "ķĸǩ"),
          Map.entry('l', "ĺļľŀł"),
          Map.entry('m', "ɱḿṁ"),
          Map.entry('n', "ñńņňŋ"),
          Map.entry('o', "öòóôõøō"),
          Map.entry('p', "ƥṕṗ"),
          Map.entry('q', "ʠɋ"),
          Map.entry('r', "ŕŗř"),
          Map.entry('s', "šśŝş"),
          Map.entry('t', "ţťŧ"),
          Map.entry('u', "ûùúüũūŭů"),
          Map.entry('v', "ṽṿ"),
          Map.entry('w', "ŵẁẃẅ"),
          Map.entry('x', "ẋẍ"),
          Map.entry('y', "ýŷÿ"),
          Map.entry('z', "źżž"));

  private final String language;
  private final int expansionPercent;

  PseudoText(String language, int expansionPercent) {
    this.language = language;
    this.expansionPercent = expansionPercent;
  }

  String of(String masked) {
    StringBuilder out = new StringBuilder(masked.length() * 2 + 8);
    out.append('[').append(language).append(' ');
    Matcher token = Masked.TOKEN.matcher(masked);
    int from = 0;
    while (token.find()) {
      accent(masked, from, token.start(), out);
      out.append(token.group());
      from = token.end();
    }
    accent(masked, from, masked.length(), out);
    int padding = Math.ceilDiv(masked.length() * expansionPercent, 100);
    if (padding > 0) {
      out.append(' ').append("·".repeat(padding));
    }
    return out.append(']').toString();
  }

  private void accent(String text, int from, int to, StringBuilder out) {
    text.substring(from, to).chars().forEach(c -> out.append(accented((char) c)));
  }

  private char accented(char letter) {
    boolean upper = letter >= 'A' && letter <= 'Z';
    String accents = ACCENTS.getOrDefault(upper ? Character.toLowerCase(letter) : letter, "");
    if (accents.isEmpty()) {
      return letter;
    }
    char chosen = accents.charAt(Math.floorMod(language.hashCode() + letter, accents.length()));
    char upperChosen = Character.toUpperCase(chosen);
    return upper ? upperChosen : chosen;
  }
}
