package dev.localization.pipeline.translate;

import static dev.localization.pipeline.translate.ScriptedProvider.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.Glossary;
import dev.localization.pipeline.memory.InMemoryTranslationMemory;
import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import dev.localization.pipeline.translate.TranslationTask.MemoryUse;
import dev.localization.pipeline.translate.UnitOutcome.Failed;
import dev.localization.pipeline.translate.UnitOutcome.FailureReason;
import dev.localization.pipeline.translate.UnitOutcome.Reused;
import dev.localization.pipeline.translate.UnitOutcome.Translated;
import dev.localization.pipeline.validate.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentTranslatorTest {
  private final InMemoryTranslationMemory memory = new InMemoryTranslationMemory();
  private final Map<String, UnitOutcome> stored = new LinkedHashMap<>();
  private final List<String> heard = new ArrayList<>();
  private ScriptedProvider provider = new ScriptedProvider((texts, n) -> wrapped(texts));

  @Test
  void one_request_translates_a_batch() throws Exception {
    BatchOutcome outcome = translate(task("Hello {name}", "Pay"));
    assertThat(outcome.units())
        .containsEntry("0:k0", new Translated("(Hello {name})", ""))
        .containsEntry("1:k1", new Translated("(Pay)", ""));
    assertThat(outcome.requests()).isEqualTo(1);
    assertThat(outcome.usage()).isEqualTo(ScriptedProvider.COST);
    assertThat(stored).isEqualTo(outcome.units());
    assertThat(provider.requests().getFirst().requestId()).isEqualTo("batch/1");
    assertThat(heard).containsExactly("answered batch/1");
  }

  @Test
  void what_is_remembered_is_not_asked() throws Exception {
    translate(task("Hello", "Pay"));
    BatchOutcome again = translate(task("Pay", "Order"));
    assertThat(again.units())
        .containsEntry("0:k0", new Reused("(Pay)"))
        .containsEntry("1:k1", new Translated("(Order)", ""));
    assertThat(provider.asked()).containsExactly(List.of("Hello", "Pay"), List.of("Order"));
  }

  @Test
  void nothing_unknown_means_no_request() throws Exception {
    translate(task("Pay"));
    assertThat(translate(task("Pay")).requests()).isZero();
    assertThat(translate(task()).units()).isEmpty();
  }

  @Test
  void refresh_asks_anew_and_remembers() throws Exception {
    translate(task("Pay"));
    provider = new ScriptedProvider((texts, n) -> Map.of("Pay", "Payer"));
    assertThat(translate(task(MemoryUse.REFRESH, "Pay")).units())
        .containsValue(new Translated("Payer", ""));
    assertThat(translate(task("Pay")).units()).containsValue(new Reused("Payer"));
  }

  @Test
  void a_memory_that_breaks_a_hard_check_is_not_used() throws Exception {
    TranslationMemory broken = new BrokenMemory(new MemoryEntry("(Hello)", "old"));
    SegmentTranslator translator =
        new SegmentTranslator(provider, broken, new Validator(), ProviderCalls.UNHEARD, 3);
    assertThat(translator.translate(task("Hello {x}"), stored::putAll).units())
        .containsValue(new Translated("(Hello {x})", ""));
  }

  @Test
  void equal_texts_are_asked_once() throws Exception {
    assertThat(translate(task("Pay", "Pay", "Pay")).units()).hasSize(3);
    assertThat(provider.asked()).containsExactly(List.of("Pay"));
  }

  @Test
  void a_hard_failure_is_asked_again_alone_with_the_reason() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> n == 1 ? Map.of("Hi ⟦1⟧", "Salut", "Pay", "Payer") : wrapped(texts));
    BatchOutcome outcome = translate(task("Hi {x}", "Pay"));
    assertThat(outcome.units()).containsEntry("0:k0", new Translated("(Hi {x})", ""));
    assertThat(provider.asked()).containsExactly(List.of("Hi ⟦1⟧", "Pay"), List.of("Hi ⟦1⟧"));
    assertThat(provider.requests().get(1).segments().getFirst().problem())
        .isEqualTo("Missing in the translation: {x}.");
  }

  @Test
  void after_all_attempts_a_hard_failure_has_failed_and_is_not_remembered() throws Exception {
    provider = new ScriptedProvider((texts, n) -> Map.of("Hi ⟦1⟧", "Salut"));
    assertThat(translate(task("Hi {x}")).units())
        .containsValue(
            new Failed(FailureReason.INVALID_TRANSLATION, "Missing in the translation: {x}."));
    assertThat(provider.requests()).hasSize(3);
    translate(task("Hi {x}"));
    assertThat(provider.requests()).hasSize(6);
  }

  @Test
  void a_doubt_is_asked_once_more_and_then_accepted_with_a_note() throws Exception {
    provider = new ScriptedProvider((texts, n) -> Map.of("Pay for it now", "Pay for it now"));
    assertThat(translate(task("Pay for it now")).units())
        .containsValue(new Translated("Pay for it now", "The translation is the source text."));
    assertThat(provider.requests()).hasSize(2);
  }

  @Test
  void a_better_answer_replaces_a_doubtful_one_everywhere() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> Map.of("Pay for it now", n == 1 ? "Pay for it now" : "Payez"));
    BatchOutcome outcome = translate(task("Pay for it now"));
    assertThat(outcome.units()).containsValue(new Translated("Payez", ""));
    assertThat(stored).containsValue(new Translated("Payez", ""));
    assertThat(translate(task("Pay for it now")).units()).containsValue(new Reused("Payez"));
  }

  @Test
  void a_failure_of_the_second_question_takes_nothing_away() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              if (n == 1) {
                return Map.of("Pay for it now", "Pay for it now");
              }
              throw new Transient("gone");
            });
    assertThat(translate(task("Pay for it now")).units().values())
        .singleElement()
        .isInstanceOf(Translated.class);
  }

  @Test
  void a_rejected_text_does_not_fail_its_neighbours() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              if (texts.contains("bad")) {
                throw new Rejected("content policy");
              }
              return wrapped(texts);
            });
    BatchOutcome outcome = translate(task("a", "b", "c", "bad", "e", "f", "g", "h"));
    assertThat(outcome.units())
        .containsEntry("3:k3", new Failed(FailureReason.REJECTED, "content policy"));
    assertThat(outcome.units().values()).filteredOn(Translated.class::isInstance).hasSize(7);
    assertThat(outcome.requests()).isEqualTo(7);
  }

  @Test
  void a_text_that_spoils_the_answer_is_isolated_too() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              if (texts.contains("bad")) {
                throw new Invalid("not JSON", ScriptedProvider.COST);
              }
              return wrapped(texts);
            });
    BatchOutcome outcome = translate(task("a", "bad", "c", "d"));
    assertThat(outcome.units())
        .containsEntry("1:k1", new Failed(FailureReason.UNUSABLE_ANSWER, "not JSON"));
    assertThat(outcome.units().values()).filteredOn(Translated.class::isInstance).hasSize(3);
    assertThat(outcome.usage().inputTokens()).isEqualTo(10L * outcome.requests());
  }

  @Test
  void an_engine_that_answers_nothing_usable_is_not_asked_without_end() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              throw new Invalid("not JSON", Usage.NONE);
            });
    String[] texts = IntStream.range(0, 50).mapToObj(i -> "Text " + i).toArray(String[]::new);
    assertThat(translate(task(texts)).requests()).isLessThanOrEqualTo(53);
    assertThat(stored).hasSize(50).allSatisfy((id, o) -> assertThat(o).isInstanceOf(Failed.class));
  }

  @Test
  void texts_left_out_are_asked_for_together_and_fail_in_the_end() throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              Map<String, String> answer = wrapped(texts);
              answer.keySet().removeIf(text -> text.startsWith("no"));
              return answer;
            });
    BatchOutcome outcome = translate(task("a", "no 1", "no 2"));
    assertThat(provider.asked()).element(1).isEqualTo(List.of("no 1", "no 2"));
    assertThat(outcome.units().get("1:k1"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.reason()).isEqualTo(FailureReason.UNUSABLE_ANSWER));
    assertThat(outcome.units()).containsEntry("0:k0", new Translated("(a)", ""));
  }

  static Stream<ProviderException> outages() {
    return Stream.of(
        new Transient("connection reset"),
        new RateLimited("slow down", Duration.ofSeconds(9)),
        new Unavailable(Reason.QUOTA, "quota"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void what_was_answered_before_an_outage_is_kept(ProviderException outage) throws Exception {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              if (n > 1) {
                throw outage;
              }
              return Map.of("Pay", "Payer", "Hi ⟦1⟧", "Salut");
            });
    assertThatThrownBy(() -> translate(task("Pay", "Hi {x}")))
        .isInstanceOfSatisfying(
            BatchStoppedException.class,
            stopped -> {
              assertThat(stopped.providerException()).isSameAs(outage);
              assertThat(stopped.partial().units()).isEqualTo(stored);
              assertThat(stopped.partial().requests()).isEqualTo(2);
            });
    assertThat(stored).containsOnly(Map.entry("0:k0", new Translated("Payer", "")));
    assertThat(heard).containsExactly("answered batch/1", "failed batch/2");
    provider = new ScriptedProvider((texts, n) -> wrapped(texts));
    translate(task("Pay", "Hi {x}"));
    assertThat(provider.asked()).containsExactly(List.of("Hi ⟦1⟧"));
  }

  @Test
  void an_interrupt_passes_and_what_was_answered_is_stored() {
    provider =
        new ScriptedProvider(
            (texts, n) -> {
              if (n > 1) {
                throw new InterruptedException();
              }
              return Map.of("Pay", "Payer", "Hi ⟦1⟧", "Salut");
            });
    assertThatThrownBy(() -> translate(task("Pay", "Hi {x}")))
        .isInstanceOf(InterruptedException.class);
    assertThat(stored).containsOnlyKeys("0:k0");
  }

  @Test
  void results_are_stored_before_they_are_remembered() throws Exception {
    List<Integer> knownWhenStored = new ArrayList<>();
    TranslationMemory watched = new WatchedMemory(memory);
    SegmentTranslator translator =
        new SegmentTranslator(provider, watched, new Validator(), ProviderCalls.UNHEARD, 3);
    translator.translate(
        task("Pay"), outcomes -> knownWhenStored.add(((WatchedMemory) watched).remembered));
    assertThat(knownWhenStored).containsExactly(0);
    assertThat(((WatchedMemory) watched).remembered).isEqualTo(1);
  }

  @Test
  void a_translator_is_told_the_form_the_key_and_the_neighbours_of_a_text() throws Exception {
    PluralForm few = new PluralForm(PluralForm.Kind.CARDINAL, "few", "#", false);
    Unit unit = new Unit("0:n", "cart.n", "# files", "Till", Set.of(Syntax.ICU_PLURAL), few, 0);
    translate(
        new TranslationTask(
            "batch",
            "en",
            "ru",
            "",
            "",
            "",
            "",
            Glossary.EMPTY,
            "",
            MemoryUse.USE,
            List.of(unit),
            Map.of("0:n", "cart.pay \"Pay\"")));
    SegmentText asked = provider.requests().getFirst().segments().getFirst();
    assertThat(asked.key()).isEqualTo("cart.n");
    assertThat(asked.context())
        .startsWith("Till; plural form \"few\", for 2, 3, 4")
        .endsWith("; near cart.pay \"Pay\"");
  }

  @Test
  void a_text_that_is_asked_again_alone_is_shown_between_its_neighbours() throws Exception {
    provider =
        new ScriptedProvider((texts, n) -> n == 1 ? Map.of("A", "a", "C", "c") : wrapped(texts));
    translate(task("A", "B", "C", "D", "A"));
    assertThat(provider.requests().getFirst().segments())
        .extracting(SegmentText::context)
        .containsOnly("");
    assertThat(provider.requests().get(1).segments())
        .extracting(SegmentText::context)
        .containsExactly("near k0 \"A\", k2 \"C\"", "near k2 \"C\", k4 \"A\"");
  }

  private BatchOutcome translate(TranslationTask task)
      throws BatchStoppedException, InterruptedException {
    return new SegmentTranslator(provider, memory, new Validator(), new Heard(), 3)
        .translate(task, stored::putAll);
  }

  private static TranslationTask task(String... texts) {
    return task(MemoryUse.USE, texts);
  }

  private static TranslationTask task(MemoryUse use, String... texts) {
    List<Unit> units =
        IntStream.range(0, texts.length)
            .mapToObj(
                i ->
                    new Unit(
                        i + ":k" + i,
                        "k" + i,
                        texts[i],
                        "",
                        Set.of(Syntax.BRACES),
                        PluralForm.NONE,
                        0))
            .toList();
    return new TranslationTask(
        "batch", "en", "fr", "", "", "", "", Glossary.EMPTY, "r1", use, units, Map.of());
  }

  private final class Heard implements ProviderCalls {
    @Override
    public void answered(ProviderRequest request, ProviderAnswer answer, Duration took) {
      heard.add("answered " + request.requestId());
    }

    @Override
    public void failed(ProviderRequest request, ProviderException failure, Duration took) {
      heard.add("failed " + request.requestId());
    }
  }

  private record BrokenMemory(MemoryEntry entry) implements TranslationMemory {
    @Override
    public Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys) {
      Map<MemoryKey, MemoryEntry> found = new LinkedHashMap<>();
      keys.forEach(key -> found.put(key, entry));
      return found;
    }

    @Override
    public void remember(Map<MemoryKey, MemoryEntry> entries) {}
  }

  private static final class WatchedMemory implements TranslationMemory {
    private final TranslationMemory watched;
    private int remembered;

    WatchedMemory(TranslationMemory watched) {
      this.watched = watched;
    }

    @Override
    public Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys) {
      return watched.find(keys);
    }

    @Override
    public void remember(Map<MemoryKey, MemoryEntry> entries) {
      remembered += entries.size();
      watched.remember(entries);
    }
  }
}
