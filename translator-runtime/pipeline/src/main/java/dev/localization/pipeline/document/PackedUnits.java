package dev.localization.pipeline.document;

import dev.localization.pipeline.packed.PackedList;
import dev.localization.pipeline.packed.PackedReader;
import dev.localization.pipeline.packed.PackedWriter;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The units of a document. */
public final class PackedUnits extends PackedList<Unit> {
  /** What most units have in common with the one before. */
  private record Common(Set<Syntax> syntaxes, PluralForm plural, int maxLength) {
    static Common of(Unit unit) {
      return new Common(unit.syntaxes(), unit.plural(), unit.maxLength());
    }
  }

  private final List<Common> commons = new ArrayList<>();

  @Override
  protected void write(Unit unit, PackedWriter out) {
    out.text(unit.key());
    // A number and a colon stand before the key, the name of a form may follow.
    int keyAt = unit.id().indexOf(unit.key());
    out.number(keyAt < 0 ? 0 : 1);
    out.text(keyAt < 0 ? unit.id() : unit.id().substring(0, keyAt));
    out.text(keyAt < 0 ? "" : unit.id().substring(keyAt + unit.key().length()));
    out.text(unit.text());
    out.text(unit.context());
    out.number(number(Common.of(unit)));
  }

  private int number(Common common) {
    if (commons.isEmpty() || !commons.getLast().equals(common)) {
      commons.add(common);
    }
    return commons.size() - 1;
  }

  @Override
  protected Unit read(PackedReader in) {
    String key = in.text();
    boolean isKeyInId = in.number() == 1;
    String before = in.text();
    String after = in.text();
    String text = in.text();
    String context = in.text();
    Common common = commons.get(in.number());
    return new Unit(
        isKeyInId ? before + key + after : before,
        key,
        text,
        context,
        common.syntaxes,
        common.plural,
        common.maxLength);
  }
}
