package dev.localization.e2e.resource;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads documents independently of the codecs: their strings, and the placeholders in these. */
public final class Placeholders {
  // Of an ICU plural that is its argument; what stands in its branches is text.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{?\\s*[\\w.-]+\\s*(?=[,}])|\\$\\{\\w+}|%(?:\\(\\w+\\)|\\d\\$)?[sdif@]|</?\\w+");

  private Placeholders() {}

  /** The strings of a JSON or properties document by their path. */
  public static Map<String, String> strings(String file, String document) {
    var strings = new TreeMap<String, String>();
    if (file.endsWith(".properties")) {
      properties(document).forEach((key, value) -> strings.put((String) key, (String) value));
    } else {
      flatten("", Serialization.unmarshal(document, LinkedHashMap.class), strings);
    }
    return strings;
  }

  /** The placeholders of a string; how often one occurs may differ where plurals do. */
  public static Set<String> of(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void flatten(String path, Object value, Map<String, String> strings) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((key, inner) -> flatten(path + "/" + key, inner, strings));
      case List<?> list -> {
        for (int index = 0; index < list.size(); index++) {
          flatten(path + "/" + index, list.get(index), strings);
        }
      }
      case String text -> strings.put(path, text);
      case null, default -> {}
    }
  }

  private static Properties properties(String document) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(document));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return properties;
  }
}
