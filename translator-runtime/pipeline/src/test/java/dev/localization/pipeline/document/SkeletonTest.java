package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  private static final SourceText SOURCE = new SourceText("a=One\nb=\n", UTF_8);

  private static Slot slot(int start, int end, String before, String after) {
    return new Slot(
        new DocumentString(start, "k" + start, "", "", 1),
        PluralForm.NONE,
        Slot.Kind.TEXT,
        start,
        end,
        before,
        after,
        "");
  }

  private static void check(String merged, List<Slot> slots, List<Slot> written, List<Slot> found)
      throws MergeGateException {
    Skeleton.check(
        Skeleton.expected(SOURCE, slots, slot -> written.contains(slots.get(slot))),
        Skeleton.of(new SourceText(merged, UTF_8), found));
  }

  @Test
  void what_is_written_around_a_text_belongs_to_what_has_to_be_there() {
    List<Slot> slots = List.of(slot(2, 5, "", ""), slot(8, 8, "<", ">"));

    assertThatCode(
            () ->
                check(
                    "a=Eins\nb=<Zwei>\n",
                    slots,
                    slots,
                    List.of(slot(2, 6, "", ""), slot(10, 14, "", ""))))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                check(
                    "a=Eins\nb=\n",
                    slots,
                    slots.subList(0, 1),
                    List.of(slot(2, 6, "", ""), slot(9, 9, "", ""))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_change_beside_the_texts_is_refused() {
    List<Slot> slots = List.of(slot(2, 5, "", ""));

    assertThatThrownBy(() -> check("a =Eins\nb=\n", slots, slots, List.of(slot(3, 7, "", ""))))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("differs outside its texts");
    assertThatThrownBy(() -> check("a=Eins\nb=\n", slots, slots, List.of()))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("has 0 texts, not 1");
  }
}
