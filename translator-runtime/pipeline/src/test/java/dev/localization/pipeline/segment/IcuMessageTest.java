package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.segment.IcuMessage.UnsupportedMessageException;
import dev.localization.pipeline.segment.IcuMessage.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IcuMessageTest {
  private static final String FILES = "You have {n, plural, one {# file} other {# files}}.";

  @Test
  void a_plural_becomes_whole_sentences_for_the_forms_of_the_target_language() throws Exception {
    assertThat(variants(FILES, "ru"))
        .containsExactly(
            Map.entry("n=one", "You have # file."),
            Map.entry("n=few", "You have # files."),
            Map.entry("n=many", "You have # files."),
            Map.entry("n=other", "You have # files."));
    assertThat(variants(FILES, "ja")).containsExactly(Map.entry("n=other", "You have # files."));
  }

  @Test
  void translated_sentences_become_one_message_again() throws Exception {
    IcuMessage message = IcuMessage.parse(FILES).orElseThrow();
    Map<String, String> texts =
        Map.of("n=one", "# файл", "n=few", "# файла", "n=many", "# файлов", "n=other", "# файла");
    String russian = message.assemble("en", "ru", texts);
    MessageFormat format = new MessageFormat(russian, ULocale.forLanguageTag("ru"));
    assertThat(format.format(Map.of("n", 1))).isEqualTo("1 файл");
    assertThat(format.format(Map.of("n", 3))).isEqualTo("3 файла");
    assertThat(format.format(Map.of("n", 25))).isEqualTo("25 файлов");
  }

  @Test
  void identity_translation_shows_the_same_as_the_source() throws Exception {
    String source =
        "{g, select, male {He''s got} other {They''ve got}} {n, plural, offset:1 =0 {none}"
            + " =1 {one '{'thing'}'} one {# and one more} other {# more}} of {n, number} for {name}";
    IcuMessage message = IcuMessage.parse(source).orElseThrow();
    Map<String, String> texts = new LinkedHashMap<>();
    message.variants("en", "en").forEach(v -> texts.put(v.id(), v.text()));
    String merged = message.assemble("en", "en", texts);
    for (int n = 0; n < 5; n++) {
      for (String gender : new String[] {"male", "female"}) {
        Map<String, Object> arguments = Map.of("g", gender, "n", n, "name", "A");
        assertThat(new MessageFormat(merged, ULocale.ENGLISH).format(arguments))
            .isEqualTo(new MessageFormat(source, ULocale.ENGLISH).format(arguments));
      }
    }
  }

  @Test
  void a_form_for_one_number_may_leave_it_out_and_others_may_not() throws Exception {
    String source = "{n, plural, one {One file} other {# files}}";
    IcuMessage message = IcuMessage.parse(source).orElseThrow();
    Variant german = message.variants("en", "de").getFirst();
    assertThat(german.text()).isEqualTo("One file");
    assertThat(german.plural().argumentOptional()).isTrue();
    // Russian "one" also stands for 21: "One file" would be wrong there.
    Variant russian = message.variants("en", "ru").getFirst();
    assertThat(russian.text()).isEqualTo("# files");
    assertThat(russian.plural())
        .isEqualTo(new PluralForm(PluralForm.Kind.CARDINAL, "one", "#", false));
  }

  @Test
  void nested_choices_multiply_and_the_number_of_an_outer_plural_is_named() throws Exception {
    String source =
        "{a, plural, one {# cat {b, plural, one {# dog} other {# dogs}}} other {# cats}}";
    assertThat(variants(source, "en"))
        .containsExactly(
            Map.entry("a=one,b=one", "{a, number} cat # dog"),
            Map.entry("a=one,b=other", "{a, number} cat # dogs"),
            Map.entry("a=other", "# cats"));
  }

  @Test
  void ordinals_use_the_ordinal_forms() throws Exception {
    String source = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} place";
    assertThat(variants(source, "fr").keySet()).containsExactly("n=one", "n=other");
    Variant first = IcuMessage.parse(source).orElseThrow().variants("en", "fr").getFirst();
    assertThat(first.plural().label()).isEqualTo("ordinal one");
  }

  @Test
  void what_does_not_vary_is_no_message_of_this_kind() {
    assertThat(IcuMessage.parse("the {plural} select")).isEmpty();
    assertThat(IcuMessage.parse("{n, plural, one {x}}")).isEmpty();
    assertThat(IcuMessage.parse("{n, plural, other {x}")).isEmpty();
  }

  @Test
  void a_message_that_cannot_be_taken_apart_says_so() {
    String nested = "{a, plural, offset:1 other {# and {b, plural, one {# dog} other {# dogs}}}}";
    assertThatThrownBy(() -> variants(nested, "en"))
        .isInstanceOf(UnsupportedMessageException.class)
        .hasMessageContaining("offset");
    StringBuilder huge = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      huge.append("{a").append(i).append(", select, x {1} other {2}}");
    }
    assertThatThrownBy(() -> variants(huge.toString(), "en"))
        .isInstanceOf(UnsupportedMessageException.class)
        .hasMessageContaining("200");
  }

  private static Map<String, String> variants(String source, String target) throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Variant variant : IcuMessage.parse(source).orElseThrow().variants("en", target)) {
      texts.put(variant.id(), variant.text());
    }
    return texts;
  }
}
