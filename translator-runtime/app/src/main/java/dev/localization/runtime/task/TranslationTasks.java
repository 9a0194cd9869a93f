package dev.localization.runtime.task;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.Glossary;
import dev.localization.pipeline.translate.TranslationTask;
import dev.localization.pipeline.translate.TranslationTask.MemoryUse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pipeline is told of a task. Planning and translating say the same, or the memory would
 * not find again what it was given.
 */
public record TranslationTasks(FileTask task, RunManifest manifest, String revision) {
  /** Some units of the task. */
  public TranslationTask of(String id, List<Unit> units, String carriedContext) {
    RunManifest.Target target = manifest.target(task);
    return new TranslationTask(
        id,
        manifest.sourceLanguage(),
        task.language(),
        target.formality(),
        Stream.of(manifest.instructions(), target.instructions())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n")),
        manifest.context(),
        carriedContext,
        new Glossary(GlossaryCsv.terms(manifest.glossary(), task.language())),
        revision,
        manifest.refreshMemory() ? MemoryUse.REFRESH : MemoryUse.USE,
        units);
  }
}
