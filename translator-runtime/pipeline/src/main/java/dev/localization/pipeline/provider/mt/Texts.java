package dev.localization.pipeline.provider.mt;

import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The bare texts of segments, for an engine that answers a list of texts with another. */
public final class Texts {
  private final Map<String, Pieces> pieces = new LinkedHashMap<>();

  private Texts(List<SegmentText> segments, Function<String, Pieces> split) {
    segments.forEach(segment -> pieces.put(segment.id(), split.apply(segment.text())));
  }

  /** One text a segment, without the white space around it. */
  public static Texts of(List<SegmentText> segments) {
    return new Texts(segments, Pieces::whole);
  }

  /** One text a line, for engines that take a line break for a space. */
  public static Texts ofLines(List<SegmentText> segments) {
    return new Texts(segments, Pieces::lines);
  }

  /** What to ask for, none of it blank; empty when all segments are blank. */
  public List<String> list() {
    return pieces.values().stream().flatMap(text -> text.texts().stream()).toList();
  }

  /** How long they are together, in code points: what engines bill. */
  public long characters() {
    return list().stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
  }

  /** Translations by segment, of the translations of {@link #list()} in their order. */
  public Map<String, String> translations(List<String> translated) {
    Iterator<String> next = translated.iterator();
    Map<String, String> translations = new LinkedHashMap<>();
    pieces.forEach((id, text) -> translations.put(id, text.join(next)));
    return translations;
  }
}
