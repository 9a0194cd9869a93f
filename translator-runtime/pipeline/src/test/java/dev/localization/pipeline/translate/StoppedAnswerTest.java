package dev.localization.pipeline.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.Glossary;
import dev.localization.pipeline.memory.InMemoryTranslationMemory;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.mt.Portions;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import dev.localization.pipeline.translate.TranslationTask.MemoryUse;
import dev.localization.pipeline.translate.UnitOutcome.Failed;
import dev.localization.pipeline.translate.UnitOutcome.FailureReason;
import dev.localization.pipeline.translate.UnitOutcome.Translated;
import dev.localization.pipeline.validate.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With an engine that takes one text a call. */
class StoppedAnswerTest {
  private final Map<String, UnitOutcome> stored = new LinkedHashMap<>();

  @Test
  void an_outage_in_between_keeps_what_was_answered_and_burns_no_attempt() {
    Transient outage = new Transient("gone");

    assertThatThrownBy(() -> translate(outage, "one", "two", "bad", "four"))
        .isInstanceOfSatisfying(
            BatchStoppedException.class,
            stopped -> {
              assertThat(stopped.providerException()).isSameAs(outage);
              assertThat(stopped.partial().usage()).isEqualTo(new Usage(2, 0));
            });

    assertThat(stored)
        .containsOnly(
            Map.entry("one", new Translated("(one)", "")),
            Map.entry("two", new Translated("(two)", "")));
  }

  @Test
  void a_text_that_is_refused_in_between_fails_alone() throws Exception {
    translate(new Rejected("too long"), "one", "two", "bad", "four", "five", "six");

    assertThat(stored)
        .hasSize(6)
        .containsEntry("bad", new Failed(FailureReason.REJECTED, "too long"))
        .containsEntry("one", new Translated("(one)", ""))
        .containsEntry("six", new Translated("(six)", ""));
  }

  private void translate(ProviderException failure, String... texts) throws Exception {
    List<Unit> units =
        Stream.of(texts)
            .map(text -> new Unit(text, text, text, "", Set.of(Syntax.BRACES), PluralForm.NONE, 0))
            .toList();
    // One attempt: were any burnt, the texts would have failed.
    new SegmentTranslator(
            new OneByOne(failure),
            new InMemoryTranslationMemory(),
            new Validator(),
            ProviderCalls.UNHEARD,
            1)
        .translate(
            new TranslationTask(
                "batch",
                "en",
                "fr",
                "",
                "",
                "",
                "",
                Glossary.EMPTY,
                "r1",
                MemoryUse.USE,
                units,
                Map.of()),
            stored::putAll);
  }

  /** Wraps each text in parentheses, and fails at a bad one. */
  private record OneByOne(ProviderException failure) implements TranslationProvider {
    @Override
    public String name() {
      return "one by one";
    }

    @Override
    public ProviderAnswer translate(ProviderRequest request)
        throws ProviderException, InterruptedException {
      return Portions.inTurn(request.segments().stream().map(List::of).toList(), this::translate);
    }

    private ProviderAnswer translate(List<SegmentText> one) throws ProviderException {
      SegmentText segment = one.getFirst();
      if (segment.text().equals("bad")) {
        throw failure;
      }
      return new ProviderAnswer(Map.of(segment.id(), "(" + segment.text() + ")"), new Usage(1, 0));
    }
  }
}
