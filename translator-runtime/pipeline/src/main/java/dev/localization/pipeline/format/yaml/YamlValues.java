package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.format.yaml.YamlValue.Kind;
import dev.localization.pipeline.packed.PackedList;
import dev.localization.pipeline.packed.PackedReader;
import dev.localization.pipeline.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;

/** The values of a stream. */
final class YamlValues extends PackedList<YamlValue> {
  @Override
  protected void write(YamlValue value, PackedWriter out) {
    out.number(value.document());
    out.number(value.path().size());
    value.path().forEach(out::text);
    out.number(value.isString() ? 1 : 0);
    out.number(value.keyStart());
    out.number(value.keyEnd());
    out.number(value.start());
    out.number(value.end());
    out.text(value.text());
    out.text(value.context());
  }

  @Override
  protected YamlValue read(PackedReader in) {
    return new YamlValue(
        in.number(),
        path(in),
        in.number() == 1 ? Kind.STRING : Kind.OTHER,
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.text(),
        in.text());
  }

  private static List<String> path(PackedReader in) {
    int size = in.number();
    List<String> path = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      path.add(in.text());
    }
    return path;
  }
}
