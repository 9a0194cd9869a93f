package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Marks count code points; a document is spliced by UTF-16 code units. */
final class YamlPositions {
  private final String text;
  private int codePoint;
  private int unit;

  YamlPositions(SourceText source) {
    this.text = source.text();
    this.unit = source.begin();
  }

  /** Position of a mark; quick where it is near the last one. */
  int of(Optional<Mark> mark) {
    int index = mark.orElseThrow().getIndex();
    unit = text.offsetByCodePoints(unit, index - codePoint);
    codePoint = index;
    return unit;
  }
}
