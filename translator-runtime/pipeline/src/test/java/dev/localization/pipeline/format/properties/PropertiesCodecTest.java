package dev.localization.pipeline.format.properties;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesCodecTest {
  @Test
  void a_comment_may_follow_a_line_of_nothing_but_a_continuation() throws Exception {
    assertThat(plan("Properties", "a=One\n\\\n# no property\nb=Two\n", TO_FRENCH).expectedKeys())
        .containsExactly("a", "b");
  }

  @Test
  void keys_values_and_comments_are_read_as_java_reads_them() throws Exception {
    DocumentPlan plan =
        plan(
            "Properties",
            "# Licence\n\n! The till\n# button\r\npay\\ now = Pay\\u0021 \\\n   at once\nempty\nx:y z\na b",
            TO_FRENCH);
    assertThat(plan.expectedKeys()).containsExactly("pay now", "empty", "x", "a");
    assertThat(plan.units()).extracting(Unit::text).containsExactly("Pay! at once", "y z", "b");
    assertThat(plan.units()).extracting(Unit::context).containsExactly("The till button", "", "");
    assertThat(plan.units().getFirst().id()).isEqualTo("0:pay now");
  }

  @Test
  void everything_but_the_translated_value_stays() throws Exception {
    String source = "\uFEFF# c\r\n  a = One \\\r\n   more\r\n\r\nb=Zwei\\u00e9\r\n#end";
    assertThat(merge("Properties", source, TO_FRENCH, unit -> unit.text())).isEqualTo(source);
    assertThat(merge("Properties", source, TO_FRENCH, unit -> unit.key().equals("b") ? "Deux" : ""))
        .isEqualTo(source.replace("Zwei\\u00e9", "Deux"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  leading",
        "trailing\\",
        "a\nb\r\nc",
        "= first",
        ": first",
        "a=b:c#d!e",
        "# no comment",
        "\tTab\f",
        "trailing space ",
        "\u0007",
        "שלום 😀",
        "c:\\new\\table"
      })
  void any_translation_is_what_java_loads(String translation) throws Exception {
    // The gate compares with java.util.Properties, and throws when it differs.
    for (String source : new String[] {"k=Text\nz=Last", "k Text\nz=Last", "k : Text"}) {
      assertThat(merge("Properties", source, TO_FRENCH, unit -> translation)).isNotEqualTo(source);
    }
  }

  @Test
  void a_document_in_latin_1_stays_in_latin_1() throws Exception {
    byte[] source = "a=caf\u00e9\n".getBytes(ISO_8859_1);
    byte[] merged = codec("Properties").merge(source, TO_FRENCH, Map.of("0:a", "th\u00e9 \u20ac"));
    assertThat(new String(merged, ISO_8859_1)).isEqualTo("a=th\\u00E9 \\u20AC\n");
  }

  @Test
  void a_document_that_escapes_goes_on_escaping_and_any_other_is_utf_8() throws Exception {
    assertThat(merge("Properties", "a=caf\\u00e9", TO_FRENCH, unit -> "thé"))
        .isEqualTo("a=th\\u00E9");
    assertThat(merge("Properties", "a=tea", TO_FRENCH, unit -> "thé")).isEqualTo("a=thé");
  }

  @Test
  void apostrophes_are_doubled_where_java_formats_a_message() throws Exception {
    String source = "a=Page of {0}\nb=Don''t open {1}\nc={0}'s\nd=Of {name}\ne=Don't";
    assertThat(
            merge(
                "Properties",
                source,
                TO_FRENCH,
                unit -> unit.segment().masked().unmask("l'a ⟦1⟧").replace("⟦1⟧", "")))
        .isEqualTo("a=l''a {0}\nb=l''a {1}\nc=l'a {0}\nd=l'a {name}\ne=l'a ");
  }

  @Test
  void icu_messages_are_expanded_here_too() throws Exception {
    assertThat(
            plan("Properties", "n={n, plural, one {# file} other {# files}}", TO_RUSSIAN).units())
        .extracting(Unit::id)
        .containsExactly("0:n#n=one", "0:n#n=few", "0:n#n=many", "0:n#n=other");
  }

  @Test
  void what_java_would_misread_or_refuse_is_refused_with_its_line() {
    assertThatThrownBy(() -> plan("Properties", "a=1\n\na = 2", TO_FRENCH))
        .hasMessage("line 3: the key \"a\" is already defined in line 1; remove one of them");
    assertThatThrownBy(() -> plan("Properties", "a=1\nb=\\u12x4", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void an_empty_document_has_no_units() throws Exception {
    assertThat(plan("Properties", "", TO_FRENCH).units()).isEmpty();
    assertThat(codec("Properties").merge("#\\".getBytes(UTF_8), TO_FRENCH, Map.of()))
        .isEqualTo("#\\".getBytes(UTF_8));
  }
}
