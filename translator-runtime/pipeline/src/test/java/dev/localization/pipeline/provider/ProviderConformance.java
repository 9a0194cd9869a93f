package dev.localization.pipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every provider must do. An adapter's test extends this and says how to make one. */
public abstract class ProviderConformance {
  /** A provider that answers well; its engine may be simulated. */
  protected abstract TranslationProvider provider() throws Exception;

  /** Whether the engine bills what it writes; some bill what they read alone. */
  protected boolean billsOutput() {
    return true;
  }

  @Test
  void has_a_name() throws Exception {
    assertThat(provider().name()).isNotBlank();
  }

  @Test
  void answers_each_segment_under_its_id() throws Exception {
    ProviderAnswer answer = provider().translate(request("fr", "Checkout", "Pay now", "Checkout"));
    assertThat(answer.translations()).containsOnlyKeys("1", "2", "3");
    assertThat(answer.translations().values()).noneMatch(String::isBlank);
  }

  @Test
  void carries_tokens_over() throws Exception {
    String translation =
        provider().translate(request("fr", "Hello ⟦1⟧, see ⟦2⟧here⟦3⟧")).translations().get("1");
    assertThat(translation).containsOnlyOnce("⟦1⟧").containsOnlyOnce("⟦2⟧").containsOnlyOnce("⟦3⟧");
  }

  @Test
  void says_what_it_cost() throws Exception {
    Usage usage = provider().translate(request("fr", "Checkout")).usage();
    assertThat(usage.inputTokens()).isPositive();
    assertThat(usage.outputTokens() > 0).isEqualTo(billsOutput());
  }

  @Test
  void takes_whatever_text_there_is() throws Exception {
    String[] texts = {"\"quoted\" \\ <b>", "line\nbreak", "😀 שלום \u202E", "# {x} %s", "你好"};
    assertThat(provider().translate(request("fr", texts)).translations()).hasSize(texts.length);
  }

  @Test
  void takes_a_segment_that_was_refused_before() throws Exception {
    SegmentText again = new SegmentText("7", "cart.pay", "Pay ⟦1⟧", "a button", "Missing: ⟦1⟧.");
    ProviderRequest request = request("fr", List.of(again));
    assertThat(provider().translate(request).translations()).containsOnlyKeys("7");
  }

  @Test
  void ends_when_its_thread_is_interrupted() throws Exception {
    TranslationProvider provider = provider();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> provider.translate(request("fr", "Checkout")))
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void serves_threads_side_by_side() throws Exception {
    TranslationProvider provider = provider();
    Map<Integer, Map<String, String>> answers =
        IntStream.range(0, 20)
            .parallel()
            .boxed()
            .collect(
                Collectors.toConcurrentMap(
                    i -> i,
                    i -> {
                      try {
                        return provider.translate(request("fr", "Text " + i)).translations();
                      } catch (ProviderException | InterruptedException e) {
                        throw new AssertionError(e);
                      }
                    }));
    answers.forEach((i, answer) -> assertThat(answer.get("1")).contains(Integer.toString(i)));
  }

  /** A request for some texts, with ids from 1. */
  protected static ProviderRequest request(String targetLanguage, String... texts) {
    return request(
        targetLanguage,
        IntStream.range(0, texts.length)
            .mapToObj(i -> new SegmentText(Integer.toString(i + 1), "key" + i, texts[i], "", ""))
            .toList());
  }

  private static ProviderRequest request(String targetLanguage, List<SegmentText> segments) {
    return new ProviderRequest(
        "test/1", "en", targetLanguage, "", "", "a shop", "", List.of(), segments);
  }
}
