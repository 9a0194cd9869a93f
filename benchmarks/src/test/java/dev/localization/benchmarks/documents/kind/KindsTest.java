package dev.localization.benchmarks.documents.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.format.Codecs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {
  static List<Kind> kinds() {
    return Kinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDocumentHoldsAsManyTextsAsAskedFor(Kind kind) throws Exception {
    var plan =
        Codecs.standard().byName(kind.name()).plan(kind.document(50), new PlanOptions("en", "de"));

    // Some end with one more, for want of a comma after the last.
    assertThat(plan.units()).hasSizeBetween(50, 51);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itIsTheSameEachTime(Kind kind) {
    assertThat(kind.document(5)).isEqualTo(kind.document(5));
  }
}
