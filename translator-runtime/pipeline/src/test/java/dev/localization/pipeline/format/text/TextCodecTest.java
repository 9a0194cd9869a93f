package dev.localization.pipeline.format.text;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import org.junit.jupiter.api.Test;

class TextCodecTest {
  @Test
  void paragraphs_are_units_and_what_has_no_words_is_none() throws Exception {
    DocumentPlan plan = plan("Text", "\uFEFF  One\r\ntwo \r\n \t\r\n---\r\n\r\nThree", TO_FRENCH);
    assertThat(plan.expectedKeys()).containsExactly("p1", "p2", "p3");
    assertThat(plan.units()).extracting(Unit::text).containsExactly("One\ntwo", "Three");
  }

  @Test
  void space_around_paragraphs_stays() throws Exception {
    String source = "\n\n  One\r\n\r\n\r\n\tTwo\r\nlines  \r\n";
    assertThat(merge("Text", source, TO_FRENCH, unit -> unit.text())).isEqualTo(source);
    assertThat(merge("Text", source, TO_FRENCH, unit -> "Un\nDeux"))
        .isEqualTo("\n\n  Un\r\nDeux\r\n\r\n\r\n\tUn\r\nDeux  \r\n");
  }

  @Test
  void a_paragraph_keeps_its_kind_of_line_end() throws Exception {
    String source = "One\r\rTwo\rlines\r\rThree\nlines\r\rFour\r\nlines";
    assertThat(plan("Text", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One", "Two\nlines", "Three\nlines", "Four\nlines");
    assertThat(merge("Text", source, TO_FRENCH, unit -> "a\nb"))
        .isEqualTo("a\rb\r\ra\rb\r\ra\nb\r\ra\r\nb");
  }

  @Test
  void a_translation_with_blank_lines_stays_one_paragraph() throws Exception {
    assertThat(merge("Text", "One\n\nTwo", TO_FRENCH, unit -> " Un\n \u2003\n\n  x\r\r\n "))
        .isEqualTo("Un\n  x\n\nUn\n  x");
  }

  @Test
  void a_long_paragraph_is_cut_into_sentences() throws Exception {
    String source = "Short one.\n\n" + "This is a sentence.  ".repeat(100);
    DocumentPlan plan = plan("Text", source, TO_FRENCH);
    assertThat(plan.units()).hasSize(101);
    assertThat(plan.units().get(1).id()).isEqualTo("1:p2.s1");
    assertThat(merge("Text", source, TO_FRENCH, unit -> "Une phrase."))
        .isEqualTo("Une phrase.\n\n" + "Une phrase.  ".repeat(100));
  }

  @Test
  void what_is_not_text_is_refused() {
    assertThatThrownBy(() -> plan("Text", "a\n\0", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("line 2: ");
  }
}
