package dev.localization.operator.job;

import dev.localization.api.v1alpha1.Target;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus.Failure;
import dev.localization.api.v1alpha1.TranslationJobStatus.Files;
import dev.localization.api.v1alpha1.TranslationJobStatus.LanguageStatus;
import dev.localization.api.v1alpha1.TranslationJobStatus.Progress;
import dev.localization.api.v1alpha1.TranslationJobStatus.Segments;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.RunSnapshot.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run's progress, in the forms that the status has. Languages that the run leaves alone keep what
 * the status says of them.
 *
 * @param ends how the languages ended; empty while the run goes on
 */
record LanguageProgress(TranslationJob job, RunSnapshot snapshot, List<LanguageEnd> ends) {
  private static final int MOST_FAILURES = 20;
  private static final int LONGEST_MESSAGE = 160;

  Progress progress() {
    Totals totals = snapshot.totals();
    List<LanguageStatus> languages = languages();
    long done = languages.stream().filter(this::isOver).count();
    return new Progress(
        percent(totals),
        done + "/" + languages.size(),
        new Segments(totals.planned(), totals.translated(), totals.reused(), totals.failed()),
        new Files(
            (long) snapshot.manifest().taskCount(),
            snapshot.files().values().stream().filter(FileOutcome::done).count()));
  }

  /** 100 only when every task ended: a percentage that stands at 100 and waits is a lie. */
  private int percent(Totals totals) {
    if (snapshot.ended()) {
      return 100;
    }
    return totals.planned() == 0 ? 0 : (int) Math.min(99, totals.ended() * 100 / totals.planned());
  }

  List<LanguageStatus> languages() {
    Map<String, LanguageStatus> before =
        JobStatus.of(job).languages().stream()
            .collect(
                Collectors.toMap(LanguageStatus::language, Function.identity(), (one, two) -> one));
    Map<String, LanguageEnd> ended =
        ends.stream().collect(Collectors.toMap(LanguageEnd::language, Function.identity()));
    return job.getSpec().targets().stream()
        .map(Target::language)
        .map(language -> language(language, before.get(language), ended.get(language)))
        .toList();
  }

  private LanguageStatus language(String language, LanguageStatus before, LanguageEnd end) {
    boolean ours =
        snapshot.manifest().targets().stream().anyMatch(to -> to.language().equals(language));
    if (!ours && before != null) {
      return before;
    }
    Totals totals = snapshot.language(language);
    return new LanguageStatus(
        language,
        end == null ? JobPhase.of(snapshot, language) : phase(end),
        totals.translated(),
        totals.reused(),
        totals.failed(),
        end == null ? null : end.output().map(name -> "configmap/" + name).orElse(null));
  }

  private static String phase(LanguageEnd end) {
    return end.failure().isPresent() ? JobPhase.FAILED : JobPhase.COMPLETE;
  }

  private boolean isOver(LanguageStatus language) {
    return JobPhase.COMPLETE.equals(language.phase()) || JobPhase.FAILED.equals(language.phase());
  }

  List<Failure> failures() {
    var failures = new ArrayList<Failure>();
    for (LanguageEnd end : ends) {
      end.failure()
          .ifPresent(
              failure ->
                  failures.add(
                      new Failure(
                          end.language(),
                          failure.file(),
                          null,
                          failure.reason().text(),
                          cut(failure.message()))));
    }
    snapshot
        .failures()
        .forEach(
            failure ->
                failures.add(
                    new Failure(
                        failure.language(),
                        cut(failure.file()),
                        cut(failure.key()),
                        failure.reason(),
                        cut(failure.message()))));
    return failures.isEmpty() ? null : failures.stream().limit(MOST_FAILURES).toList();
  }

  /** The status of a job in twenty languages with twenty failures stays under 16 KiB. */
  private static String cut(String text) {
    return Optional.ofNullable(text)
        .map(it -> it.length() <= LONGEST_MESSAGE ? it : it.substring(0, LONGEST_MESSAGE - 1) + "…")
        .orElse("");
  }

  static List<LanguageStatus> keep(List<LanguageStatus> languages, Collection<String> targets) {
    return languages.stream().filter(has -> targets.contains(has.language())).toList();
  }
}
