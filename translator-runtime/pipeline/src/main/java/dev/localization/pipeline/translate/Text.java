package dev.localization.pipeline.translate;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.hash.CanonicalHash;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Segment;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of a batch, with all units that share its translation.
 *
 * @param key under which the memory knows it
 * @param first the first of its units
 * @param unitIds ids of all its units
 * @param masked what the provider gets to see
 * @param terms glossary terms that it holds
 */
record Text(
    MemoryKey key, Unit first, List<String> unitIds, Masked masked, List<GlossaryTerm> terms) {

  /** The texts of a task, in the order of their first units. */
  static Collection<Text> of(TranslationTask task) {
    Map<MemoryKey, Text> texts = new LinkedHashMap<>();
    for (Unit unit : task.units()) {
      List<GlossaryTerm> terms = task.glossary().matching(unit.text());
      MemoryKey key = key(task, unit.segment(), terms);
      texts
          .computeIfAbsent(
              key, k -> new Text(k, unit, new ArrayList<>(), unit.segment().masked(), terms))
          .unitIds()
          .add(unit.id());
    }
    return texts.values();
  }

  Segment segment() {
    return first.segment();
  }

  private static MemoryKey key(TranslationTask task, Segment segment, List<GlossaryTerm> terms) {
    // The same characters read differently as a message and as plain text.
    String contextId =
        new CanonicalHash("context/1")
            .text(segment.context())
            .texts(segment.syntaxes().stream().map(Syntax::name).toList())
            .text(segment.plural().argument())
            .number(segment.plural().argumentOptional() ? 1 : 0)
            .hex();
    return MemoryKey.of(
        new MemoryKey.Source(
            segment.text(),
            task.sourceLanguage(),
            task.targetLanguage(),
            task.formality(),
            task.instructions(),
            contextId,
            segment.plural().label(),
            segment.maxLength(),
            terms.stream().map(Text::canonical).toList()));
  }

  private static String canonical(GlossaryTerm term) {
    return new CanonicalHash("term/1").text(term.source()).text(term.target()).hex();
  }
}
