package dev.localization.pipeline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedUnitsTest {
  private static final PluralForm ONE = new PluralForm(PluralForm.Kind.CARDINAL, "one", "%d", true);

  private final PackedUnits packed = new PackedUnits();

  @Test
  void they_are_the_units_that_were_added() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      units.add(
          new Unit(
              i % 5 == 0 ? "an id of its own " + i : i + ":/k" + i + (i % 3 == 0 ? "#one" : ""),
              "/k" + i,
              "日\ud800é".repeat(i % 7) + i,
              i % 2 == 0 ? "" : "for the cart",
              i % 4 == 0 ? Set.of(Syntax.ICU) : Set.of(),
              i % 3 == 0 ? ONE : PluralForm.NONE,
              i % 11));
      packed.add(units.getLast());

      assertThat(packed.get(i)).isEqualTo(units.getLast());
    }

    assertThat(packed).isEqualTo(units);
  }
}
