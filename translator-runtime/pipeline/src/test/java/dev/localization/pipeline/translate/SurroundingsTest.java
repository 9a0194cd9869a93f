package dev.localization.pipeline.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final List<Unit> DOCUMENT =
      Stream.of("Back", "Pay", "Cancel", "Help").map(SurroundingsTest::unit).toList();

  @Test
  void a_text_that_is_asked_alone_is_shown_between_its_neighbours() {
    assertThat(Surroundings.of(DOCUMENT, Set.of("0:Pay")))
        .containsOnlyKeys("0:Pay")
        .containsEntry("0:Pay", "shop.Back \"Back\", shop.Cancel \"Cancel\"");
  }

  @Test
  void neighbours_that_are_asked_too_are_seen_anyway() {
    assertThat(Surroundings.of(DOCUMENT, Set.of("0:Pay", "0:Cancel")))
        .containsEntry("0:Pay", "shop.Back \"Back\"")
        .containsEntry("0:Cancel", "shop.Help \"Help\"");
    assertThat(Surroundings.of(DOCUMENT, Set.of("0:Back", "0:Pay", "0:Cancel", "0:Help")))
        .isEmpty();
  }

  @Test
  void long_neighbours_are_cut_between_characters() {
    List<Unit> document = List.of(unit("😀".repeat(100)), unit("Pay"));

    assertThat(Surroundings.of(document, Set.of("0:Pay")).get("0:Pay"))
        .endsWith("\"" + "😀".repeat(80) + "…\"");
  }

  private static Unit unit(String text) {
    return new Unit("0:" + text, "shop." + text, text, "", Set.of(), PluralForm.NONE, 0);
  }
}
