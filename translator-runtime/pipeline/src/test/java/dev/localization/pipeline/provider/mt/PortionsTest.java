package dev.localization.pipeline.provider.mt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortionsTest {
  private static final List<List<SegmentText>> THREE =
      List.of(segment("1"), segment("2"), segment("3"));

  @Test
  void answers_and_costs_are_added_up() throws Exception {
    ProviderAnswer answer = Portions.inTurn(THREE, PortionsTest::answered);

    assertThat(answer.translations()).containsOnlyKeys("1", "2", "3");
    assertThat(answer.usage()).isEqualTo(new Usage(30, 0));
  }

  @Test
  void a_failure_after_an_answer_stops_with_what_both_cost() throws Exception {
    Invalid failure = new Invalid("no", new Usage(5, 0));

    ProviderAnswer answer =
        Portions.inTurn(
            THREE,
            portion -> {
              if (portion.getFirst().id().equals("2")) {
                throw failure;
              }
              return answered(portion);
            });

    assertThat(answer.translations()).containsOnlyKeys("1");
    assertThat(answer.usage()).isEqualTo(new Usage(15, 0));
    assertThat(answer.stop()).contains(failure);
  }

  @Test
  void a_failure_before_any_answer_is_a_failure() {
    Invalid failure = new Invalid("no", Usage.NONE);

    assertThatThrownBy(
            () ->
                Portions.inTurn(
                    THREE,
                    portion -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void an_interrupt_after_an_answer_keeps_it_and_ends_the_next_call() throws Exception {
    ProviderAnswer answer =
        Portions.inTurn(
            THREE,
            portion -> {
              if (portion.getFirst().id().equals("2")) {
                throw new InterruptedException();
              }
              return answered(portion);
            });

    assertThat(answer.translations()).containsOnlyKeys("1");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<SegmentText> segment(String id) {
    return List.of(new SegmentText(id, "key", "text", "", ""));
  }

  private static ProviderAnswer answered(List<SegmentText> portion) {
    return new ProviderAnswer(Map.of(portion.getFirst().id(), "texte"), new Usage(10, 0));
  }
}
