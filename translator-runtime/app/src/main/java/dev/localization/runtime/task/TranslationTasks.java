package dev.localization.runtime.task;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.Glossary;
import dev.localization.pipeline.glossary.GlossaryReader;
import dev.localization.pipeline.glossary.InvalidGlossaryException;
import dev.localization.pipeline.translate.TranslationTask;
import dev.localization.pipeline.translate.TranslationTask.MemoryUse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pipeline is told of a task. Planning and translating say the same, or the memory would
 * not find again what it was given.
 */
public record TranslationTasks(
    FileTask task, RunManifest manifest, Glossary glossary, String revision) {
  /** For a task, with the terms of its language pair. */
  public static TranslationTasks of(FileTask task, RunManifest manifest, String revision)
      throws InvalidGlossaryException {
    Glossary glossary =
        GlossaryReader.read(manifest.glossary(), manifest.sourceLanguage(), task.language());
    return new TranslationTasks(task, manifest, glossary, revision);
  }

  /** Some units of the task. */
  public TranslationTask of(
      String id, List<Unit> units, String carriedContext, Map<String, String> surroundings) {
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
        glossary,
        revision,
        manifest.refreshMemory() ? MemoryUse.REFRESH : MemoryUse.USE,
        units,
        surroundings);
  }
}
