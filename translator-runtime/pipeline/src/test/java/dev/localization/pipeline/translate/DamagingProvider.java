package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.PseudoOptions;
import dev.localization.pipeline.provider.PseudoProvider;
import dev.localization.pipeline.provider.TranslationProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Pseudo-localises and spoils a share of its answers, the same ones for the same seed. Two answers
 * are swapped only where their placeholders tell: two texts without any are alike to every check of
 * form.
 */
final class DamagingProvider implements TranslationProvider {
  private final PseudoProvider clean = new PseudoProvider("clean", PseudoOptions.DEFAULT);
  private final Map<Damage, Integer> done = new EnumMap<>(Damage.class);
  private final long seed;
  private final int percent;
  private final List<Damage> ways;

  DamagingProvider(long seed, int percent, Set<Damage> ways) {
    this.seed = seed;
    this.percent = percent;
    this.ways = List.copyOf(ways);
  }

  /** How often each way was gone. */
  Map<Damage, Integer> done() {
    return done;
  }

  @Override
  public String name() {
    return "damaging";
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    ProviderAnswer answer = clean.translate(request);
    Map<String, String> texts = new LinkedHashMap<>(answer.translations());
    Random random = new Random(seed + request.requestId().hashCode());
    Set<String> damaged = new HashSet<>();
    for (SegmentText segment : request.segments()) {
      if (random.nextInt(100) < percent && damaged.add(segment.id())) {
        switch (spoil(segment, request, texts, damaged, random)) {
          case TRUNCATED -> {
            if (random.nextBoolean()) {
              throw new ProviderException.Invalid("the JSON does not end", answer.usage());
            }
            return new ProviderAnswer(before(segment, request, texts), answer.usage());
          }
          default -> {}
        }
      }
    }
    return new ProviderAnswer(texts, answer.usage());
  }

  /** Goes the first way, in an order by chance, that changes the answer. */
  private Damage spoil(
      SegmentText segment,
      ProviderRequest request,
      Map<String, String> texts,
      Set<String> damaged,
      Random random) {
    List<Damage> order = new ArrayList<>(ways);
    Collections.shuffle(order, random);
    if (isPluralForm(segment)) {
      order.remove(Damage.DROPPED_PLACEHOLDER);
    }
    for (Damage way : order) {
      String before = texts.get(segment.id());
      switch (way) {
        case TRUNCATED -> {}
        case SWAPPED -> swap(segment, request, texts, damaged);
        default -> texts.put(segment.id(), way.of(before, segment.text(), random));
      }
      if (way == Damage.TRUNCATED || !texts.get(segment.id()).equals(before)) {
        done.merge(way, 1, Integer::sum);
        return way;
      }
    }
    throw new IllegalStateException("nothing damages " + segment.text());
  }

  private static void swap(
      SegmentText segment,
      ProviderRequest request,
      Map<String, String> texts,
      Set<String> damaged) {
    for (SegmentText other : request.segments()) {
      if (isTold(segment, other) && damaged.add(other.id())) {
        String text = texts.get(segment.id());
        texts.put(segment.id(), texts.get(other.id()));
        texts.put(other.id(), text);
        return;
      }
    }
  }

  private static boolean isTold(SegmentText segment, SegmentText other) {
    List<String> tokens = Damage.tokens(segment.text()).stream().sorted().toList();
    return !tokens.equals(Damage.tokens(other.text()).stream().sorted().toList())
        && !isPluralForm(segment)
        && !isPluralForm(other);
  }

  // Its number may be left out, so that its absence tells nothing.
  private static boolean isPluralForm(SegmentText segment) {
    return segment.context().contains("plural form");
  }

  private static Map<String, String> before(
      SegmentText segment, ProviderRequest request, Map<String, String> texts) {
    Map<String, String> rest = new LinkedHashMap<>(texts);
    List<SegmentText> asked = request.segments();
    asked.subList(asked.indexOf(segment), asked.size()).forEach(cut -> rest.remove(cut.id()));
    return rest;
  }
}
