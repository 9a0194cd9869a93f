package dev.localization.pipeline.translate;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.translate.UnitOutcome.Failed;
import dev.localization.pipeline.translate.UnitOutcome.FailureReason;
import dev.localization.pipeline.translate.UnitOutcome.Reused;
import dev.localization.pipeline.translate.UnitOutcome.Translated;
import dev.localization.pipeline.validate.Expectations;
import dev.localization.pipeline.validate.Validator;
import dev.localization.pipeline.validate.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One batch on its way: from the memory, through requests and repairs, to outcomes. */
final class TranslationPass {
  private final TranslationTask task;
  private final TranslationMemory memory;
  private final Validator validator;
  private final int attempts;
  private final Requester requester;
  private final Ledger ledger;
  private final boolean mayEcho;

  private final Deque<List<Question>> open = new ArrayDeque<>();
  private final List<Question> doubtful = new ArrayList<>();

  TranslationPass(
      TranslationTask task,
      TranslationMemory memory,
      Validator validator,
      int attempts,
      Requester requester,
      Ledger ledger) {
    this.task = task;
    this.memory = memory;
    this.validator = validator;
    this.attempts = attempts;
    this.requester = requester;
    this.ledger = ledger;
    this.mayEcho = language(task.sourceLanguage()).equals(language(task.targetLanguage()));
  }

  BatchOutcome run() throws BatchStoppedException, InterruptedException {
    List<Text> unknown = reuse(Text.of(task));
    if (!unknown.isEmpty()) {
      open.add(unknown.stream().map(Question::first).toList());
    }
    while (!open.isEmpty()) {
      ask(open.poll());
    }
    reconsider();
    return ledger.outcome();
  }

  private List<Text> reuse(Collection<Text> texts) {
    if (task.memoryUse() == TranslationTask.MemoryUse.REFRESH || texts.isEmpty()) {
      return List.copyOf(texts);
    }
    Map<MemoryKey, MemoryEntry> known = memory.find(texts.stream().map(Text::key).toList());
    Map<Text, UnitOutcome> reused = new LinkedHashMap<>();
    List<Text> unknown = new ArrayList<>();
    for (Text text : texts) {
      MemoryEntry entry = known.get(text.key());
      // Remembered by a release that checked less, it may still be refused.
      if (entry == null || judge(text, entry.text()) instanceof Verdict.Hard) {
        unknown.add(text);
      } else {
        reused.put(text, new Reused(entry.text()));
      }
    }
    ledger.deliver(reused);
    return unknown;
  }

  private void ask(List<Question> questions) throws BatchStoppedException, InterruptedException {
    try {
      settle(questions, requester.ask(questions));
    } catch (ProviderException e) {
      failed(questions, e);
    }
  }

  private void failed(List<Question> questions, ProviderException failure)
      throws BatchStoppedException {
    switch (failure) {
      case ProviderException.Rejected rejected -> rejected(questions, rejected);
      case ProviderException.Invalid invalid -> unusable(questions, invalid.getMessage());
      case ProviderException.Transient passing -> throw stopped(passing);
      case ProviderException.RateLimited limited -> throw stopped(limited);
      case ProviderException.Unavailable unavailable -> throw stopped(unavailable);
    }
  }

  private void settle(List<Question> questions, Reply reply) throws BatchStoppedException {
    Map<Question, String> answers = reply.translations();
    Map<Text, UnitOutcome> outcomes = new LinkedHashMap<>();
    List<Question> unanswered = new ArrayList<>();
    for (Question question : questions) {
      if (answers.containsKey(question)) {
        weigh(question, answers.get(question), outcomes);
      } else {
        unanswered.add(question);
      }
    }
    ledger.deliver(outcomes);
    if (!unanswered.isEmpty() && reply.stop().isPresent()) {
      failed(unanswered, reply.stop().get());
    } else if (unanswered.size() == questions.size()) {
      unusable(questions, "The answer holds none of the texts.");
    } else {
      askTogether(unanswered);
    }
  }

  private void weigh(Question question, String answer, Map<Text, UnitOutcome> outcomes) {
    Text text = question.text();
    String translation = text.masked().unmask(answer);
    switch (judge(text, translation)) {
      case Verdict.Valid() -> outcomes.put(text, new Translated(translation, ""));
      case Verdict.Soft(String note) -> {
        // Delivered now, for it is paid for; replaced if the second answer is better.
        outcomes.put(text, new Translated(translation, note));
        if (question.asked() + 1 < attempts) {
          doubtful.add(question.again(note));
        }
      }
      case Verdict.Hard(String reason) -> {
        if (question.asked() + 1 < attempts) {
          open.add(List.of(question.again(reason)));
        } else {
          outcomes.put(text, new Failed(FailureReason.INVALID_TRANSLATION, reason));
        }
      }
    }
  }

  private void rejected(List<Question> questions, ProviderException.Rejected rejected) {
    if (questions.size() > 1) {
      bisect(questions);
    } else {
      fail(questions, FailureReason.REJECTED, rejected.getMessage());
    }
  }

  // Halving isolates the text that spoils the answer. It costs attempts, and the last one is for
  // each text alone: an engine that answers nothing usable is not asked without end.
  private void unusable(List<Question> questions, String message) {
    List<Question> again =
        questions.stream().map(q -> q.again("The earlier answer was unreadable.")).toList();
    boolean lastAttempt = questions.getFirst().asked() + 2 >= attempts;
    if (questions.size() > 1 && lastAttempt) {
      again.forEach(question -> open.add(List.of(question)));
    } else if (questions.size() > 1) {
      bisect(again);
    } else if (questions.getFirst().asked() + 1 < attempts) {
      open.addFirst(again);
    } else {
      fail(questions, FailureReason.UNUSABLE_ANSWER, message);
    }
  }

  private void askTogether(List<Question> unanswered) {
    Map<Boolean, List<Question>> byHope =
        unanswered.stream().collect(Collectors.partitioningBy(q -> q.asked() + 1 < attempts));
    if (!byHope.get(true).isEmpty()) {
      String problem = "The earlier answer left this text out.";
      open.addFirst(byHope.get(true).stream().map(q -> q.again(problem)).toList());
    }
    fail(byHope.get(false), FailureReason.UNUSABLE_ANSWER, "The answers leave this text out.");
  }

  private void bisect(List<Question> questions) {
    int middle = questions.size() / 2;
    open.addFirst(questions.subList(middle, questions.size()));
    open.addFirst(questions.subList(0, middle));
  }

  private void fail(List<Question> questions, FailureReason reason, String message) {
    Map<Text, UnitOutcome> outcomes = new LinkedHashMap<>();
    questions.forEach(question -> outcomes.put(question.text(), new Failed(reason, message)));
    ledger.deliver(outcomes);
  }

  // Every unit has an outcome by now: no failure of this request may take it away.
  private void reconsider() throws InterruptedException {
    if (doubtful.isEmpty()) {
      return;
    }
    try {
      Map<Text, UnitOutcome> better = new LinkedHashMap<>();
      requester
          .ask(doubtful)
          .translations()
          .forEach(
              (question, answer) -> {
                String translation = question.text().masked().unmask(answer);
                if (judge(question.text(), translation) instanceof Verdict.Valid) {
                  better.put(question.text(), new Translated(translation, ""));
                }
              });
      ledger.deliver(better);
    } catch (ProviderException e) {
      // Accepted with their notes.
    }
  }

  private Verdict judge(Text text, String translation) {
    return validator.judge(text.segment(), translation, new Expectations(mayEcho, text.terms()));
  }

  private BatchStoppedException stopped(ProviderException cause) {
    return new BatchStoppedException(cause, ledger.outcome());
  }

  private static String language(String tag) {
    return ULocale.forLanguageTag(tag).getLanguage();
  }
}
