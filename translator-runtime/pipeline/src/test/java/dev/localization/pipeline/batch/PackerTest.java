package dev.localization.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackerTest {
  private static final TokenCounter LETTERS = String::length;

  @Test
  void a_batch_is_full_when_either_limit_is_reached() {
    List<Unit> units = units("a", "b", "c", "d", "0123456789", "e");
    List<Batch> batches = new Packer(new BatchLimits(3, 30), LETTERS).pack(units);
    assertThat(texts(batches))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "0123456789"), List.of("e"));
    assertThat(batches).extracting(Batch::inputTokens).containsExactly(30, 29, 10);
  }

  @Test
  void a_unit_above_the_limit_has_a_batch_of_its_own() {
    List<Batch> batches =
        new Packer(new BatchLimits(9, 20), LETTERS).pack(units("a", "x".repeat(99), "b"));
    assertThat(texts(batches)).containsExactly(List.of("a"), List.of("x".repeat(99)), List.of("b"));
  }

  @Test
  void equal_texts_are_in_one_batch_and_counted_once() {
    List<Batch> batches =
        new Packer(new BatchLimits(1, 99), LETTERS).pack(units("a", "b", "a", "a"));
    assertThat(texts(batches)).containsExactly(List.of("a", "a", "a"), List.of("b"));
    assertThat(batches.getFirst().inputTokens()).isEqualTo(10);
  }

  @Test
  void the_hash_names_the_units_and_their_texts() {
    Packer packer = new Packer(BatchLimits.DEFAULT, LETTERS);
    String hash = packer.pack(units("a", "b")).getFirst().hash();
    assertThat(hash)
        .matches("[0-9a-f]{32}")
        .isEqualTo(packer.pack(units("a", "b")).getFirst().hash());
    assertThat(packer.pack(units("a", "c")).getFirst().hash()).isNotEqualTo(hash);
    assertThat(packer.pack(units("b", "a")).getFirst().hash()).isNotEqualTo(hash);
  }

  @Test
  void nothing_packs_into_no_batch() {
    assertThat(new Packer(BatchLimits.DEFAULT).pack(List.of())).isEmpty();
  }

  @Test
  void placeholders_count_as_they_are_sent() {
    Unit unit =
        new Unit("0:a", "a", "{averyverylongname}", "", Set.of(Syntax.BRACES), PluralForm.NONE, 0);
    assertThat(
            new Packer(BatchLimits.DEFAULT, LETTERS).pack(List.of(unit)).getFirst().inputTokens())
        .isEqualTo("⟦1⟧".length() + "a".length() + 8);
  }

  @Test
  void what_is_sent_besides_the_text_counts_too() {
    Unit unit = new Unit("0:a", "key", "text", "context", Set.of(), PluralForm.NONE, 0);
    Packer packer = new Packer(BatchLimits.DEFAULT, LETTERS);
    assertThat(packer.pack(List.of(unit), Map.of("0:a", "near")).getFirst().inputTokens())
        .isEqualTo("key".length() + "text".length() + "context".length() + "near".length() + 8);
  }

  @Test
  void o200k_counts_special_tokens_as_plain_text() {
    O200kTokenCounter counter = new O200kTokenCounter();
    assertThat(counter.count("hello world")).isEqualTo(2);
    assertThat(counter.count("<|endoftext|>")).isGreaterThan(1);
    assertThat(counter.count("")).isZero();
  }

  @Property(tries = 200, seed = "42")
  void no_unit_is_lost_or_doubled_and_limits_hold(
      @ForAll @Size(max = 40) List<@IntRange(max = 12) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 5) int maxSegments,
      @ForAll @IntRange(min = 1, max = 50) int maxTokens) {
    List<Unit> units = units(lengths.stream().map("x"::repeat).toArray(String[]::new));
    List<Batch> batches = new Packer(new BatchLimits(maxSegments, maxTokens), LETTERS).pack(units);
    assertThat(batches.stream().flatMap(batch -> batch.units().stream()))
        .containsExactlyInAnyOrderElementsOf(units);
    assertThat(batches)
        .allSatisfy(
            batch -> {
              long different = batch.units().stream().map(Unit::text).distinct().count();
              assertThat(different).isBetween(1L, (long) maxSegments);
              assertThat(different == 1 || batch.inputTokens() <= maxTokens).isTrue();
            });
  }

  private static List<List<String>> texts(List<Batch> batches) {
    return batches.stream().map(b -> b.units().stream().map(Unit::text).toList()).toList();
  }

  private static List<Unit> units(String... texts) {
    Stream<Unit> units =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new Unit(i + ":k", "k", texts[i], "", Set.of(), PluralForm.NONE, 0));
    return units.toList();
  }
}
