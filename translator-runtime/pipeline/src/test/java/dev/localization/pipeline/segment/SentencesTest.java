package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void sentences_end_where_a_reader_ends_them() {
    String text = "Dr. Smith came. \n Then he left!  Why? ";
    assertThat(Sentences.of(text, "en"))
        .extracting(s -> text.substring(s.start(), s.end()))
        .containsExactly("Dr. Smith came.", "Then he left!", "Why?");
  }
}
