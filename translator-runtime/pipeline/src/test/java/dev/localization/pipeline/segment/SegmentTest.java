package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentTest {
  @Test
  void its_hash_is_the_same_in_every_process_and_release() {
    assertThat(new Segment("Pay {x}", "till", Set.of(Syntax.BRACES), PluralForm.NONE, 0).hash())
        .isEqualTo("fee38a14278a81595b8a559c7fb4289e48600786b8e6756c5510fd4d971ef99a");
  }

  @Test
  void its_hash_does_not_depend_on_the_order_of_a_set() {
    Segment one = segment("a", "", new LinkedHashSet<>(List.of(Syntax.TAGS, Syntax.ICU)), 0);
    Segment two = segment("a", "", EnumSet.of(Syntax.ICU, Syntax.TAGS), 0);
    assertThat(one.hash()).isEqualTo(two.hash());
  }

  @Test
  void segments_that_differ_in_anything_have_different_hashes() {
    PluralForm one = new PluralForm(PluralForm.Kind.CARDINAL, "one", "#", true);
    assertThat(
            Stream.of(
                segment("a", "", Set.of(), 0),
                segment("", "a", Set.of(), 0),
                segment("b", "", Set.of(), 0),
                segment("a", "", Set.of(Syntax.ICU), 0),
                segment("a", "", Set.of(), 9),
                new Segment("a", "", Set.of(), one, 0),
                segment("\ud800", "", Set.of(), 0),
                segment("\ud801", "", Set.of(), 0),
                segment("?", "", Set.of(), 0)))
        .extracting(Segment::hash)
        .doesNotHaveDuplicates();
  }

  private static Segment segment(String text, String context, Set<Syntax> syntaxes, int max) {
    return new Segment(text, context, syntaxes, PluralForm.NONE, max);
  }
}
