package dev.localization.pipeline.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Target texts by unit id, for {@link DocumentCodec#merge}, in a third of the room that a hash map
 * takes. They are only ever added.
 */
public final class Translations extends AbstractMap<String, String> {
  private final PackedTexts ids = new PackedTexts();
  private final PackedTexts texts = new PackedTexts();
  private final KeyIndex index = new KeyIndex(ids::get);

  /**
   * Adds the translation of a unit.
   *
   * @throws IllegalArgumentException when the unit has one already
   */
  public void add(String id, String text) {
    if (containsKey(id)) {
      throw new IllegalArgumentException("a second translation of " + id);
    }
    ids.add(id);
    texts.add(text);
    index.add(id);
  }

  @Override
  public String get(Object id) {
    return find(id).orElse(null);
  }

  @Override
  public boolean containsKey(Object id) {
    return number(id).isPresent();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return IntStream.range(0, ids.size())
            .mapToObj(number -> Map.entry(ids.get(number), texts.get(number)))
            .iterator();
      }

      @Override
      public int size() {
        return ids.size();
      }
    };
  }

  private Optional<String> find(Object id) {
    OptionalInt number = number(id);
    return number.isPresent() ? Optional.of(texts.get(number.getAsInt())) : Optional.empty();
  }

  private OptionalInt number(Object id) {
    return id instanceof String text ? index.find(text) : OptionalInt.empty();
  }
}
