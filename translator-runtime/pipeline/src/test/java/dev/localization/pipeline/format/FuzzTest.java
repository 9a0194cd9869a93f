package dev.localization.pipeline.format;

import static org.assertj.core.api.Assertions.fail;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes and whatever the translations, a codec gives a result or says in its own words
 * that it cannot.
 *
 * <p>{@code FUZZ_SECONDS} of the environment is how long all formats take together. Each case has a
 * seed of its own; {@code FUZZ_SEED} is that of the first, so a case that failed is the first one
 * again when its seed is given.
 */
class FuzzTest {
  private static final long SECONDS = setting("FUZZ_SECONDS", 60);
  private static final long FIRST_SEED = setting("FUZZ_SEED", 1);
  // A case takes milliseconds: this is for what would never end.
  private static final long PATIENCE_SECONDS = 60;
  // A document may grow beyond the limits when it is translated.
  private static final Codecs UNBOUNDED =
      Codecs.standard(new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 100));
  private static final Path FAILED = Path.of("target/fuzz");
  private static final List<String> LANGUAGES =
      List.of("de", "fr", "ru", "ar", "ja", "pl", "cy", "pt-BR", "zh-Hant-TW", "en", "x-unknown");

  static List<String> formats() {
    return Codecs.standard().formats();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_format_gives_a_result_or_says_that_it_cannot(String format) throws Exception {
    Mutator mutator = new Mutator(Corpus.of(format).stream().map(Corpus.Entry::bytes).toList());
    long share = TimeUnit.SECONDS.toNanos(SECONDS) / formats().size();
    long begin = System.nanoTime();
    long seed = FIRST_SEED;
    long slowest = 0;
    long slowestSeed = seed;
    do {
      long start = System.nanoTime();
      patiently(new Case(format, seed, mutator));
      long took = System.nanoTime() - start;
      slowestSeed = took > slowest ? seed : slowestSeed;
      slowest = Math.max(took, slowest);
      seed++;
    } while (System.nanoTime() - begin < share);
    System.out.printf(
        "fuzz: %s, seeds %d to %d, %d ms at most (%d)%n",
        format, FIRST_SEED, seed - 1, TimeUnit.NANOSECONDS.toMillis(slowest), slowestSeed);
  }

  private static void patiently(Case next) throws IOException, InterruptedException {
    FutureTask<Void> task = new FutureTask<>(next);
    Thread thread = Thread.ofPlatform().daemon().name("fuzz").start(task);
    try {
      task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException broken) {
      fail(next.report("breaks"), broken.getCause());
    } catch (TimeoutException endless) {
      endless.setStackTrace(thread.getStackTrace());
      fail(next.report("takes more than %d seconds".formatted(PATIENCE_SECONDS)), endless);
    }
  }

  /** One document, what it is to be translated into, and how. */
  private static final class Case implements Callable<Void> {
    private final String format;
    private final long seed;
    private final Mutator mutator;
    private final Random random;
    private final boolean isUntouched;
    private final byte[] document;
    private final PlanOptions options;

    Case(String format, long seed, Mutator mutator) {
      this.format = format;
      this.seed = seed;
      this.mutator = mutator;
      this.random = new Random(seed);
      this.isUntouched = random.nextInt(8) == 0;
      this.document = isUntouched ? mutator.untouched(random) : mutator.document(random);
      this.options = new PlanOptions("en", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    }

    @Override
    public Void call() throws Exception {
      DocumentCodec codec = Codecs.standard().byName(format);
      Codecs.standard().detect("unknown", document);
      DocumentPlan plan;
      try {
        plan = codec.plan(document, options);
      } catch (InvalidDocumentException refused) {
        checkWords(refused);
        return null;
      }
      mergeAndPlanAgain(codec, FuzzTranslations.of(plan.units(), mutator, random));
      return null;
    }

    private void mergeAndPlanAgain(DocumentCodec codec, Map<String, String> translations)
        throws MergeGateException {
      byte[] merged;
      try {
        merged = codec.merge(document, options, translations);
      } catch (MergeGateException gate) {
        if (isUntouched) {
          throw gate;
        }
        return;
      } catch (InvalidDocumentException refused) {
        throw new AssertionError("it was planned, but is refused when it is merged", refused);
      }
      try {
        UNBOUNDED.byName(format).plan(merged, options);
      } catch (InvalidDocumentException refused) {
        throw new AssertionError("it was merged, but the result is refused", refused);
      }
    }

    private static void checkWords(InvalidDocumentException refused) {
      if (refused.line() < 0 || refused.reason().isBlank() || refused.fix().isBlank()) {
        throw new AssertionError("the refusal says too little", refused);
      }
    }

    /** Keeps the document and says how to come back to it. */
    String report(String what) throws IOException {
      Path kept = FAILED.resolve(format + "-" + seed);
      Files.createDirectories(FAILED);
      Files.write(kept, document);
      return "%s into %s %s: FUZZ_SEED=%d, document in %s"
          .formatted(format, options.targetLanguage(), what, seed, kept);
    }
  }

  private static long setting(String name, long otherwise) {
    String value = System.getenv().getOrDefault(name, "");
    return value.isBlank() ? otherwise : Long.parseLong(value);
  }
}
