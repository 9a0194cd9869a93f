package dev.localization.benchmarks.documents.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts of applications, the same ones for the same seed: 5 to 12 words, some with placeholders.
 */
public final class Texts {
  private static final long SEED = 20_261_125;
  private static final int PERCENT_WITH_PLACEHOLDER = 20;
  private static final List<String> AREAS =
      List.of("checkout", "account", "search", "settings", "orders", "support", "sharing");
  private static final List<String> WORDS =
      List.of(
          "the",
          "your",
          "order",
          "has",
          "been",
          "sent",
          "to",
          "an",
          "address",
          "which",
          "we",
          "could",
          "not",
          "find",
          "please",
          "choose",
          "another",
          "payment",
          "method",
          "before",
          "you",
          "continue",
          "all",
          "files",
          "were",
          "moved",
          "into",
          "this",
          "folder",
          "and",
          "nobody",
          "else",
          "can",
          "see",
          "them",
          "until",
          "someone",
          "shares",
          "a",
          "link");

  private Texts() {}

  /**
   * As many entries as asked for.
   *
   * @param placeholder as the format writes one
   */
  public static List<Entry> of(int count, String placeholder) {
    Random random = new Random(SEED);
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String key = AREAS.get(random.nextInt(AREAS.size())) + "_message_" + i;
      entries.add(new Entry(i, key, text(random, placeholder)));
    }
    return entries;
  }

  private static String text(Random random, String placeholder) {
    int words = 5 + random.nextInt(8);
    int at = random.nextInt(100) < PERCENT_WITH_PLACEHOLDER ? 1 + random.nextInt(words - 1) : -1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = i == at ? placeholder : WORDS.get(random.nextInt(WORDS.size()));
      text.append(i == 0 ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) : " ")
          .append(i == 0 ? word.substring(1) : word);
    }
    return text.append('.').toString();
  }
}
