package dev.localization.pipeline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlotsTest {
  private static final SourceText SOURCE =
      new SourceText(
          "\"One\" = \"Two ⟦1⟧\"; é \uD83D\uDE00 and the rest of it.", StandardCharsets.UTF_8);

  @Property(tries = 60)
  void slots_come_out_as_they_went_in(@ForAll("documents") List<Slot> slots) {
    Slots.Builder packed = Slots.of(SOURCE);
    List<Slot> added = new ArrayList<>();
    for (Slot slot : slots) {
      // More than a block, in all its shapes.
      for (int i = 0; i < 12; i++) {
        packed.add(slot);
        added.add(slot);
      }
    }

    assertThat(packed.size()).isEqualTo(added.size());
    assertThat(packed.build()).isEqualTo(added);
  }

  @Provide
  Arbitrary<List<Slot>> documents() {
    return slots().list().ofMaxSize(60);
  }

  private static Arbitrary<Slot> slots() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "", "One", "\"One", "Two ⟦1⟧", "é \uD83D\uDE00", "half \uD83D", "\0", "other");
    Arbitrary<PluralForm> plurals =
        Arbitraries.of(
            PluralForm.NONE, new PluralForm(PluralForm.Kind.CARDINAL, "few", "{n}", true));
    Arbitrary<DocumentString> strings =
        Combinators.combine(Arbitraries.integers().between(0, 300_000), texts, texts, texts)
            .as(
                (number, key, text, context) ->
                    new DocumentString(number, key, text, context, number + 1));
    Arbitrary<Optional<MessageSyntax>> syntaxes =
        Arbitraries.of(
            Optional.empty(), Optional.of(new MessageSyntax(Set.of(Syntax.PRINTF), true, false)));
    return Combinators.combine(
            strings,
            plurals,
            Arbitraries.of(Slot.Kind.class),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 5),
            texts,
            texts,
            Arbitraries.integers().between(0, 2_000_000))
        .as(
            (string, plural, kind, start, length, around, seen, group) ->
                new Slot(
                    string,
                    plural,
                    kind,
                    start,
                    start + length,
                    around,
                    seen,
                    seen,
                    Optional.<MessageSyntax>empty(),
                    group))
        .flatMap(slot -> syntaxes.map(syntax -> withSyntax(slot, syntax)));
  }

  private static Slot withSyntax(Slot slot, Optional<MessageSyntax> syntax) {
    return new Slot(
        slot.string(),
        slot.plural(),
        slot.kind(),
        slot.start(),
        slot.end(),
        slot.before(),
        slot.after(),
        slot.seen(),
        syntax,
        slot.group());
  }
}
