package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * So many strings, no two alike, in one JSON document. A number in each, which pseudo-translation
 * leaves as it is, tells whether each got its own translation.
 *
 * @param topic tells them from the strings of another test, which the memory knows
 */
public record Strings(String topic, int count) {

  /** The document. */
  public String json() {
    return IntStream.range(0, count)
        .mapToObj(number -> "  \"%s\": \"%s\"".formatted(key(number), text(number)))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /** Each key is there once, in its place, with the translation of its own text. */
  public void assertTranslatedIn(String language, String document) {
    String mark = "[" + language + " ";
    var expected = new LinkedHashMap<String, String>();
    for (int number = 0; number < count; number++) {
      expected.put(key(number), mark + shape(text(number)) + "]");
    }
    var found = new LinkedHashMap<String, String>();
    Map<?, ?> strings = Serialization.unmarshal(document, LinkedHashMap.class);
    strings.forEach((key, text) -> found.put((String) key, shapeBehind(mark, (String) text)));
    assertThat(found.entrySet())
        .as("strings in %s", language)
        .containsExactlyElementsOf(expected.entrySet());
  }

  private static String shapeBehind(String mark, String text) {
    return text.startsWith(mark) ? mark + shape(text.substring(mark.length())) : text;
  }

  private static String key(int number) {
    return "line%05d".formatted(number);
  }

  private String text(int number) {
    return "Line %05d of %s".formatted(number, topic);
  }

  /** Pseudo-translation changes accents and nothing else: letters are alike here. */
  private static String shape(String text) {
    return text.replaceAll("\\p{L}", "x");
  }
}
