package dev.localization.pipeline.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.format.properties.PropertiesFormat;
import dev.localization.pipeline.segment.PluralForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGateTest {
  private static final PropertiesFormat FORMAT = new PropertiesFormat();
  private static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");

  private static void gate(String merged) throws Exception {
    SourceText source = new SourceText("a=One\nb=2\nc=\n", StandardCharsets.UTF_8);
    Scanned scanned = FORMAT.scan(source, TO_GERMAN, DocumentLimits.DEFAULT);
    Map<String, String> translations = Map.of("0:a", "Eins");
    Targets targets = Targets.of(scanned, TO_GERMAN, translations, (text, slot) -> false);
    KeyGate gate = new KeyGate(FORMAT, scanned.slots(), targets);
    FORMAT.read(new SourceText(merged, StandardCharsets.UTF_8), TO_GERMAN, gate);
    gate.end();
  }

  @Test
  void lets_the_planned_document_through() {
    assertThatCode(() -> gate("a = Eins\nb = 2\nc =\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=One;b=2;c=|another value at a",
        "a=Eins;b=Zwei;c=|another value at b",
        "b=2;a=Eins;c=|b in place of a",
        "a=Eins;c=|c in place of b",
        "a=Eins;b=2|lacks c",
        "a=Eins;b=2;c=;d=|also has d",
        "a=Eins;a=Eins;b=2;c=|a in place of b",
      })
  void refuses_any_other(String merged, String reason) {
    assertThatThrownBy(() -> gate(merged.replace(';', '\n')))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_key_that_is_not_there_yet_is_not_looked_for() {
    Slot absent =
        new Slot(
            new DocumentString(0, "added", "", "", 1),
            PluralForm.NONE,
            Slot.Kind.ADDED,
            0,
            0,
            "",
            "",
            Slot.ABSENT);
    Scanned scanned =
        new Scanned(List.of(absent), MessageSyntax.tagged(MessageSyntax.OF_ANY_TOOL)).asBilingual();

    assertThatCode(
            () -> {
              Targets targets = Targets.of(scanned, TO_GERMAN, Map.of(), (text, slot) -> false);
              new KeyGate(FORMAT, scanned.slots(), targets).end();
            })
        .doesNotThrowAnyException();
  }
}
