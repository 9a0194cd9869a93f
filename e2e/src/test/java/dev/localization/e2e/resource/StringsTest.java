package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A check that lets everything pass would let lost strings pass. */
final class StringsTest {
  private static final Strings STRINGS = new Strings("crash", 2);
  private static final String GOOD =
      """
      {
        "line00000": "[fr Ĺíńè 00000 öƒ çŕàşĥ]",
        "line00001": "[fr Ĺíńè 00001 öƒ çŕàşĥ]"
      }
      """;

  @Test
  void whatIsCompletePasses() {
    assertThatCode(() -> STRINGS.assertTranslatedIn("fr", GOOD)).doesNotThrowAnyException();
  }

  @Test
  void aLostKeyFails() {
    fails("{\"line00000\": \"[fr Ĺíńè 00000 öƒ çŕàşĥ]\"}");
  }

  @Test
  void anUntranslatedStringFails() {
    fails(GOOD.replace("[fr Ĺíńè 00001 öƒ çŕàşĥ]", "Line 00001 of crash"));
  }

  @Test
  void theTranslationOfAnotherStringFails() {
    fails(GOOD.replace("Ĺíńè 00001", "Ĺíńè 00000"));
  }

  @Test
  void aStrangeKeyFails() {
    fails(GOOD.replace("line00000", "line00002"));
  }

  @Test
  void anotherLanguageFails() {
    assertThatThrownBy(() -> STRINGS.assertTranslatedIn("pt-BR", GOOD))
        .isInstanceOf(AssertionError.class);
  }

  private static void fails(String document) {
    assertThatThrownBy(() -> STRINGS.assertTranslatedIn("fr", document))
        .isInstanceOf(AssertionError.class);
  }
}
