package dev.localization.pipeline.translate;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes requests of questions, and tells of each. */
final class Requester {
  private final TranslationProvider provider;
  private final ProviderCalls calls;
  private final TranslationTask task;
  private final Ledger ledger;
  private int number;

  Requester(
      TranslationProvider provider, ProviderCalls calls, TranslationTask task, Ledger ledger) {
    this.provider = provider;
    this.calls = calls;
    this.task = task;
    this.ledger = ledger;
  }

  /** Asks. */
  Reply ask(List<Question> questions) throws ProviderException, InterruptedException {
    ProviderRequest request = request(questions);
    ProviderAnswer answer = answer(request);
    Map<Question, String> translations = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      String translation = answer.translations().get(request.segments().get(i).id());
      if (translation != null) {
        translations.put(questions.get(i), translation);
      }
    }
    return new Reply(translations, answer.stop());
  }

  private ProviderAnswer answer(ProviderRequest request)
      throws ProviderException, InterruptedException {
    long start = System.nanoTime();
    try {
      ProviderAnswer answer = provider.translate(request);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      ledger.spent(answer.usage());
      calls.answered(request, answer, took);
      answer.stop().ifPresent(failure -> calls.failed(request, failure, took));
      return answer;
    } catch (ProviderException e) {
      ledger.spent(e.usage());
      calls.failed(request, e, Duration.ofNanos(System.nanoTime() - start));
      throw e;
    }
  }

  private ProviderRequest request(List<Question> questions) {
    Map<String, String> unasked =
        Surroundings.of(
            task.units(),
            questions.stream()
                .flatMap(question -> question.text().unitIds().stream())
                .collect(Collectors.toSet()));
    List<SegmentText> segments = new ArrayList<>();
    for (Question question : questions) {
      segments.add(
          new SegmentText(
              Integer.toString(segments.size() + 1),
              question.text().first().key(),
              question.text().masked().text(),
              context(question.text().first(), unasked),
              question.problem()));
    }
    return new ProviderRequest(
        task.id() + "/" + ++number,
        task.sourceLanguage(),
        task.targetLanguage(),
        task.formality(),
        task.instructions(),
        task.context(),
        task.carriedContext(),
        questions.stream().flatMap(q -> q.text().terms().stream()).distinct().toList(),
        segments);
  }

  private String context(Unit unit, Map<String, String> unasked) {
    List<String> parts = new ArrayList<>();
    if (!unit.context().isEmpty()) {
      parts.add(unit.context());
    }
    if (unit.plural().kind() != PluralForm.Kind.NONE) {
      parts.add(pluralForm(unit.plural()));
    }
    Stream.of(task.surroundings(), unasked)
        .filter(near -> near.containsKey(unit.id()))
        .forEach(near -> parts.add("near " + near.get(unit.id())));
    return String.join("; ", parts);
  }

  private String pluralForm(PluralForm plural) {
    String examples =
        plural.category().startsWith("=")
            ? plural.category().substring(1)
            : PluralCategories.of(task.targetLanguage(), plural.kind()).examples(plural.category());
    String form = "plural form \"" + plural.label() + "\"";
    return examples.isEmpty() ? form : form + ", for " + examples;
  }
}
