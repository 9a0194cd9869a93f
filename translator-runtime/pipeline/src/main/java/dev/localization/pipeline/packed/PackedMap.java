package dev.localization.pipeline.packed;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Texts by key, such as translations by unit id, in a third of the room that a hash map takes. They
 * are only ever added.
 */
public final class PackedMap extends AbstractMap<String, String> {
  private final PackedTexts keys = new PackedTexts();
  private final PackedTexts texts = new PackedTexts();
  private final KeyIndex index = new KeyIndex(keys::get);

  /**
   * Adds a text.
   *
   * @throws IllegalArgumentException when there is one of that key already
   */
  public void add(String key, String text) {
    if (containsKey(key)) {
      throw new IllegalArgumentException("a second text of " + key);
    }
    keys.add(key);
    texts.add(text);
    index.add(key);
  }

  @Override
  public String get(Object key) {
    return find(key).orElse(null);
  }

  @Override
  public boolean containsKey(Object key) {
    return number(key).isPresent();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return IntStream.range(0, keys.size())
            .mapToObj(number -> Map.entry(keys.get(number), texts.get(number)))
            .iterator();
      }

      @Override
      public int size() {
        return keys.size();
      }
    };
  }

  private Optional<String> find(Object key) {
    OptionalInt number = number(key);
    return number.isPresent() ? Optional.of(texts.get(number.getAsInt())) : Optional.empty();
  }

  private OptionalInt number(Object key) {
    return key instanceof String text ? index.find(text) : OptionalInt.empty();
  }
}
