package dev.localization.pipeline.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.localization.pipeline.batch.Batch;
import dev.localization.pipeline.batch.BatchLimits;
import dev.localization.pipeline.batch.Packer;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.format.Corpus;
import dev.localization.pipeline.glossary.Glossary;
import dev.localization.pipeline.memory.InMemoryTranslationMemory;
import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.translate.TranslationTask.MemoryUse;
import dev.localization.pipeline.translate.UnitOutcome.Failed;
import dev.localization.pipeline.translate.UnitOutcome.Reused;
import dev.localization.pipeline.translate.UnitOutcome.Translated;
import dev.localization.pipeline.validate.Validator;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a provider spoils never reaches a document, whatever the format. */
class DamagingProviderTest {
  private static final long SEED = 20_261_125;
  private static final int ATTEMPTS = 3;
  private static final List<String> LANGUAGES = List.of("de", "ar", "ja");
  private static final List<Corpus.Entry> DOCUMENTS =
      Codecs.standard().formats().stream().flatMap(f -> Corpus.of(f).stream()).toList();

  private final Packer packer = new Packer(BatchLimits.DEFAULT);
  private final WatchedMemory memory = new WatchedMemory();

  @Test
  void of_a_provider_that_spoils_every_tenth_answer_no_document_gets_a_spoilt_text()
      throws Exception {
    DamagingProvider provider = new DamagingProvider(SEED, 10, EnumSet.allOf(Damage.class));
    Set<String> accepted = new HashSet<>();
    int failed = 0;
    for (Corpus.Entry document : DOCUMENTS) {
      for (PlanOptions options : languages(document)) {
        Run run = new Run(document, options);
        Map<Unit, UnitOutcome> outcomes = run.translate(provider);
        run.assertNothingDamaged(outcomes);
        run.assertMerges(outcomes);
        outcomes.values().forEach(outcome -> accepted.add(text(outcome)));
        failed += (int) outcomes.values().stream().filter(Failed.class::isInstance).count();
      }
    }
    assertThat(provider.done()).containsOnlyKeys(Damage.values());
    assertThat(failed).isPositive();
    assertThat(accepted).containsAll(memory.texts.values());
  }

  @Test
  void of_a_provider_that_spoils_every_answer_documents_keep_their_texts_and_all_are_listed()
      throws Exception {
    Set<Damage> ways = EnumSet.complementOf(EnumSet.of(Damage.REORDERED_PLACEHOLDERS));
    DamagingProvider provider = new DamagingProvider(SEED, 100, ways);
    for (Corpus.Entry document : DOCUMENTS) {
      for (PlanOptions options : languages(document)) {
        Run run = new Run(document, options);
        Map<Unit, UnitOutcome> outcomes = run.translate(provider);
        run.assertNothingDamaged(outcomes);
        run.assertEverythingKept(outcomes);
        run.assertMerges(outcomes);
      }
    }
    assertThat(provider.done()).containsOnlyKeys(ways.toArray(new Damage[0]));
  }

  private static List<PlanOptions> languages(Corpus.Entry document) {
    return document.languages().stream()
        .filter(options -> LANGUAGES.contains(options.targetLanguage()))
        .toList();
  }

  private static String text(UnitOutcome outcome) {
    return switch (outcome) {
      case Translated(String text, String note) -> text;
      case Reused(String text) -> text;
      case Failed failed -> "";
    };
  }

  /** One document on its way into one language. */
  private final class Run {
    private final Corpus.Entry document;
    private final DocumentCodec codec;
    private final PlanOptions options;
    private final Judge judge;

    Run(Corpus.Entry document, PlanOptions options) {
      this.document = document;
      this.codec = Codecs.standard().byName(document.format());
      this.options = options;
      this.judge = new Judge(options.targetLanguage());
    }

    /** The outcome of each unit; that each has one, and only in its own batch, is seen to. */
    Map<Unit, UnitOutcome> translate(DamagingProvider provider) throws Exception {
      List<Unit> units = codec.plan(document.bytes(), options).units();
      Map<String, UnitOutcome> byId = new HashMap<>();
      for (Batch batch : packer.pack(units)) {
        SegmentTranslator translator =
            new SegmentTranslator(
                provider, memory, new Validator(), ProviderCalls.UNHEARD, ATTEMPTS);
        Map<String, UnitOutcome> stored = new HashMap<>();
        BatchOutcome outcome = translator.translate(task(batch), stored::putAll);
        assertThat(stored).isEqualTo(outcome.units());
        assertThat(stored.keySet())
            .containsExactlyInAnyOrderElementsOf(batch.units().stream().map(Unit::id).toList());
        assertThat(byId).doesNotContainKeys(stored.keySet().toArray(new String[0]));
        byId.putAll(stored);
      }
      Map<Unit, UnitOutcome> outcomes = new LinkedHashMap<>();
      units.forEach(unit -> outcomes.put(unit, byId.get(unit.id())));
      assertThat(outcomes).hasSameSizeAs(byId).doesNotContainValue(null);
      return outcomes;
    }

    private TranslationTask task(Batch batch) {
      return new TranslationTask(
          document + "/" + options.targetLanguage() + "/" + batch.hash(),
          options.sourceLanguage(),
          options.targetLanguage(),
          "",
          "",
          "",
          "",
          Glossary.EMPTY,
          "",
          MemoryUse.USE,
          batch.units(),
          Map.of());
    }

    void assertNothingDamaged(Map<Unit, UnitOutcome> outcomes) {
      outcomes.forEach(
          (unit, outcome) -> {
            switch (outcome) {
              case Translated(String text, String note) -> assertSound(unit, text, note);
              // What was remembered was noted when it was accepted.
              case Reused(String text) -> assertSound(unit, text, "reused");
              case Failed(var reason, String message) -> assertThat(message).isNotBlank();
            }
          });
    }

    private void assertSound(Unit unit, String text, String note) {
      assertThat(judge.objection(unit, text, note))
          .as("%s into %s, %s: %s", document, options.targetLanguage(), unit, text)
          .isEmpty();
    }

    void assertMerges(Map<Unit, UnitOutcome> outcomes) {
      assertThatCode(
              () -> {
                byte[] merged = codec.merge(document.bytes(), options, translations(outcomes));
                codec.plan(merged, options);
              })
          .as("%s: %s", document, outcomes)
          .doesNotThrowAnyException();
    }

    void assertEverythingKept(Map<Unit, UnitOutcome> outcomes) {
      outcomes.forEach(
          (unit, outcome) -> {
            if (!(outcome instanceof Failed)) {
              assertThat(Judge.isEcho(unit, text(outcome))).as("%s: %s", unit, outcome).isTrue();
            }
          });
    }

    private static Map<String, String> translations(Map<Unit, UnitOutcome> outcomes) {
      return outcomes.entrySet().stream()
          .filter(outcome -> !(outcome.getValue() instanceof Failed))
          .collect(Collectors.toMap(o -> o.getKey().id(), o -> text(o.getValue())));
    }
  }

  /** A memory that tells what it was given. */
  private static final class WatchedMemory implements TranslationMemory {
    private final InMemoryTranslationMemory entries = new InMemoryTranslationMemory();
    private final Map<MemoryKey, String> texts = new HashMap<>();

    @Override
    public Map<MemoryKey, MemoryEntry> find(Collection<MemoryKey> keys) {
      return entries.find(keys);
    }

    @Override
    public void remember(Map<MemoryKey, MemoryEntry> accepted) {
      accepted.forEach((key, entry) -> texts.put(key, entry.text()));
      entries.remember(accepted);
    }
  }
}
