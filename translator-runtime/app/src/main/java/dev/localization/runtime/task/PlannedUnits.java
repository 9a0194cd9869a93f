package dev.localization.runtime.task;

import dev.localization.contract.run.PlannedUnit;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.stream.Collectors;

/** Units as plans keep them, and back. */
public final class PlannedUnits {
  private PlannedUnits() {}

  static PlannedUnit planned(int ordinal, Unit unit, String near) {
    return new PlannedUnit(
        ordinal,
        unit.id(),
        unit.key(),
        unit.text(),
        unit.context(),
        unit.syntaxes().stream().map(Syntax::name).sorted().toList(),
        planned(unit.plural()),
        near,
        unit.maxLength());
  }

  /** A unit as the pipeline takes it. */
  public static Unit unit(PlannedUnit planned) {
    return new Unit(
        planned.id(),
        planned.key(),
        planned.text(),
        planned.context(),
        planned.syntaxes().stream().map(Syntax::valueOf).collect(Collectors.toSet()),
        form(planned.plural()),
        planned.maxLength());
  }

  private static PlannedUnit.Plural planned(PluralForm form) {
    return form.kind() == PluralForm.Kind.NONE
        ? PlannedUnit.Plural.NONE
        : new PlannedUnit.Plural(
            form.kind().name(), form.category(), form.argument(), form.argumentOptional());
  }

  private static PluralForm form(PlannedUnit.Plural planned) {
    return planned.kind().isEmpty()
        ? PluralForm.NONE
        : new PluralForm(
            PluralForm.Kind.valueOf(planned.kind()),
            planned.category(),
            planned.argument(),
            planned.argumentOptional());
  }
}
