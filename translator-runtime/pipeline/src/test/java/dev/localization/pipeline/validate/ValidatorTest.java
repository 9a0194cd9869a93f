package dev.localization.pipeline.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Segment;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {
  private static final Set<Syntax> PLAIN =
      EnumSet.of(Syntax.BRACES, Syntax.PRINTF, Syntax.TAGS, Syntax.DOUBLE_BRACES);
  private static final Expectations NOTHING_MORE = new Expectations(false, List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Hello {name}|Bonjour {name}",
        "%s of %d|%2$d / %1$s",
        "<b>One</b> <i>two</i>|<i>Deux</i> <b>un</b>",
        "Line<br>break|Ligne<br>nouvelle",
        "OK|OK",
        "Apple Pay Later|Apple Pay Later",
        "Email {x}|Email {x}",
        "Save or Cancel|„Speichern“ oder „Abbrechen“",
        "Say \"Hello\"|\"Bonjour\" à dire",
        "“Hello”|« Bonjour »",
        "Translation: none|Übersetzung: keine",
        "Note: no {x}|Remarque : pas de {x}",
        "5 < {x} or <b>7</b>|<b>7</b> > 5 ou {x}",
        "Don&#39;t go|Geh nicht",
        "We&rsquo;re open|Wir haben geöffnet",
        "Translated by {x}|Übersetzung: {x}",
        "Translator {x}|翻訳：{x}",
        "Delete it (please note: no way back)|Supprimer : définitif (note : sans retour)",
      })
  void good_translations_are_valid(String source, String translation) {
    assertThat(judge(source, translation)).isEqualTo(new Verdict.Valid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Hello|~ ~|empty",
        "Hello {name}|Bonjour {nom}|Missing",
        "Hello {name}|Bonjour|Missing in the translation: {name}",
        "Hello|Bonjour {name}|Not in the source",
        "{a} and {a}|{a}|Missing",
        "{a} or|{a} ou {a}|too often",
        "Hi|Salut ⟦3⟧|Not in the source",
        "%s of %d|%d / %s|Missing",
        "<b>One</b>|</b>Un<b>|enclose",
        "<b>One</b>|<b>Un|Missing",
        "Hello|Bon\u0007jour|U+0007",
        "Hello|Bon\ud800jour|U+D800",
        "Hello|Bonjour\ufffd|U+FFFD",
        "Hello 😀|Bonjour \ud83d|U+D83D",
        "a \0 b|a \0 \0 b|U+0000",
        "Hello|Bon\u202ejour|U+202E",
        "Hello|\u200b|empty",
        "Hello {name}|Bonjour {name} {|Not in the source, or too often: {",
        "Hello|Bonjour <b|Not in the source, or too often: <",
        "if {|si|Missing in the translation: {",
        "{x} files|[1] fichiers|Missing",
        "Hello|Bonjour [1]|Not in the source",
        "Hello|Bonjour&nbsp;!|Not in the source",
        "a &lt; b|a b|Missing in the translation: &lt;",
        "&copy; Ann|Ann|Missing in the translation: &copy;",
        "a note {x}|Translation: {x}|words about itself",
        "New note|Neue Notiz (Note: informal)|words about itself",
        "Pay now|\"Payez\"|quotes",
        "Pay “now”|\"Payez “maintenant”\"|quotes",
        "Pay now|~```\nPayez\n```~|code fence",
        "Pay now|Here is the translation: Payez|words about itself",
        "Pay now|Übersetzung: Jetzt zahlen|words about itself",
        "Pay it|~Payez\n\nNote: informal~|words about itself",
      })
  void bad_translations_are_refused_with_a_reason(
      String source, String translation, String reason) {
    assertThat(judge(source, translation))
        .isInstanceOfSatisfying(
            Verdict.Hard.class, hard -> assertThat(hard.reason()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay for your order|pay for your order|source text",
        "Pay|Payez cette commande sans attendre et rentrez chez vous aussitôt|longer",
        "Pay for your whole order now|p|shorter",
      })
  void odd_translations_raise_a_doubt(String source, String translation, String note) {
    assertThat(judge(source, translation))
        .isInstanceOfSatisfying(Verdict.Soft.class, s -> assertThat(s.note()).contains(note));
  }

  @Test
  void new_line_breaks_and_texts_above_their_limit_raise_a_doubt() {
    assertThat(judge("Pay now please", "Payez\nmaintenant")).isInstanceOf(Verdict.Soft.class);
    Segment limited = new Segment("Pay", "", PLAIN, PluralForm.NONE, 4);
    assertThat(new Validator().judge(limited, "Payez", NOTHING_MORE))
        .isEqualTo(new Verdict.Soft("The translation has 5 characters, at most 4 fit."));
  }

  @Test
  void a_region_of_the_same_language_may_echo() {
    Segment source = new Segment("Pay for your order", "", PLAIN, PluralForm.NONE, 0);
    assertThat(new Validator().judge(source, source.text(), new Expectations(true, List.of())))
        .isEqualTo(new Verdict.Valid());
  }

  @Test
  void the_glossary_is_asked_for() {
    Segment source = new Segment("Open the cart", "", PLAIN, PluralForm.NONE, 0);
    Expectations terms = new Expectations(false, List.of(new GlossaryTerm("cart", "panier", "")));
    assertThat(new Validator().judge(source, "Ouvrez le Panier", terms))
        .isEqualTo(new Verdict.Valid());
    assertThat(new Validator().judge(source, "Ouvrez le chariot", terms))
        .isEqualTo(new Verdict.Soft("The glossary says \"panier\" for \"cart\"."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a **bold** word|ein **fettes** Wort|",
        "a **bold** word|ein **fettes** ** Wort|The markup of the translation is not that of the source.",
        "a **bold** word|ein \\*fettes\\* **Wort**|",
      })
  void markdown_is_taken_apart_as_it_was_put_together(
      String text, String translation, String reason) {
    Segment source = new Segment(text, "", Set.of(Syntax.MARKDOWN), PluralForm.NONE, 0);
    assertThat(new Validator().judge(source, translation, NOTHING_MORE))
        .isEqualTo(reason == null ? new Verdict.Valid() : new Verdict.Hard(reason));
  }

  @Test
  void an_answer_without_end_is_refused() {
    Segment source = new Segment("Open the cart", "", PLAIN, PluralForm.NONE, 0);
    assertThat(new Validator().judge(source, "Ouvrez ".repeat(200), NOTHING_MORE))
        .isEqualTo(
            new Verdict.Hard("The translation is more than 10 times as long as the source."));
  }

  @Test
  void of_several_translations_of_a_term_one_will_do() {
    Segment source = new Segment("Post the post", "", PLAIN, PluralForm.NONE, 0);
    Expectations terms =
        new Expectations(
            false,
            List.of(
                new GlossaryTerm("post", "courrier", "noun"),
                new GlossaryTerm("Post", "envoyer", "verb")));
    assertThat(new Validator().judge(source, "Envoyer cela", terms)).isEqualTo(new Verdict.Valid());
    assertThat(new Validator().judge(source, "Poster cela", terms))
        .isEqualTo(new Verdict.Soft("The glossary says \"courrier\" for \"post\"."));
  }

  @Test
  void only_the_number_may_be_left_out_and_only_where_it_is_optional() {
    PluralForm one = new PluralForm(PluralForm.Kind.CARDINAL, "one", "#", true);
    PluralForm few = new PluralForm(PluralForm.Kind.CARDINAL, "few", "#", false);
    assertThat(plural("# file in {dir}", "Une dans {dir}", one)).isEqualTo(new Verdict.Valid());
    assertThat(plural("# file in {dir}", "# dossier", one)).isInstanceOf(Verdict.Hard.class);
    assertThat(plural("# file in {dir}", "Une dans {dir}", few)).isInstanceOf(Verdict.Hard.class);
    assertThat(plural("# file in {dir}", "# # in {dir}", one)).isInstanceOf(Verdict.Hard.class);
  }

  @Test
  void a_message_must_stay_one() {
    Segment source = new Segment("Hello {name}", "", Set.of(Syntax.ICU), PluralForm.NONE, 0);
    assertThat(new Validator().judge(source, "Bonjour {name} {", NOTHING_MORE))
        .isEqualTo(new Verdict.Hard("The braces or apostrophes of the message do not match."));
    assertThat(new Validator().judge(source, "d'{name}", NOTHING_MORE))
        .isInstanceOf(Verdict.Hard.class);
  }

  private static Verdict plural(String source, String translation, PluralForm form) {
    Segment segment = new Segment(source, "", Set.of(Syntax.ICU_PLURAL), form, 0);
    return new Validator().judge(segment, translation, NOTHING_MORE);
  }

  private static Verdict judge(String source, String translation) {
    Segment segment = new Segment(source, "", PLAIN, PluralForm.NONE, 0);
    return new Validator().judge(segment, translation, NOTHING_MORE);
  }
}
