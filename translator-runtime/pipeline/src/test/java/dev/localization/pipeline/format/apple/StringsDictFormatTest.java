package dev.localization.pipeline.format.apple;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringsDictFormatTest {
  private static final String SOURCE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <!-- In the list -->
        <key>%d files</key>
        <dict>
          <key>NSStringLocalizedFormatKey</key>
          <string>%#@n@ &amp; more</string>
          <key>n</key>
          <dict>
            <key>NSStringFormatSpecTypeKey</key>
            <string>NSStringPluralRuleType</string>
            <key>NSStringFormatValueTypeKey</key>
            <string>d</string>
            <key>one</key>
            <string>One file</string>
            <key>other</key>
            <string>%d files</string>
          </dict>
        </dict>
      </dict>
      </plist>
      """;

  private static String plist(String members) {
    return "<plist><dict>" + members + "</dict></plist>";
  }

  @Test
  void texts_and_forms_are_units_and_settings_stay() throws Exception {
    assertThat(plan("StringsDict", SOURCE, TO_FRENCH).expectedKeys())
        .containsExactly(
            "/%d files/NSStringLocalizedFormatKey",
            "/%d files/n/NSStringFormatSpecTypeKey",
            "/%d files/n/NSStringFormatValueTypeKey",
            "/%d files/n/one",
            "/%d files/n/other",
            "/%d files/n/many");
    List<Unit> units = plan("StringsDict", SOURCE, TO_RUSSIAN).units();
    assertThat(units)
        .extracting(Unit::text)
        .containsExactly("%#@n@ & more", "%d files", "%d files", "%d files", "%d files");
    assertThat(units).extracting(Unit::context).containsOnly("In the list");
    assertThat(units.get(1).plural())
        .isEqualTo(new PluralForm(PluralForm.Kind.CARDINAL, "one", "%d", false));
  }

  @Test
  void forms_of_the_target_are_added_after_the_last() throws Exception {
    assertThat(
            merge(
                "StringsDict",
                SOURCE,
                TO_RUSSIAN,
                unit -> unit.plural().category().isEmpty() ? "<%#@n@>" : unit.plural().category()))
        .isEqualTo(
            SOURCE
                .replace("%#@n@ &amp; more", "&lt;%#@n@&gt;")
                .replace("One file", "one")
                .replace(
                    "      <string>%d files</string>\n",
                    """
                          <string>other</string>
                          <key>few</key>
                          <string>few</string>
                          <key>many</key>
                          <string>many</string>
                    """));
  }

  @ParameterizedTest
  @CsvSource({
    "de,one other",
    "ja,one other",
    "ru,one other few many",
    "ar,one other zero two few many"
  })
  void the_forms_are_those_of_cldr_and_of_the_source(String language, String forms)
      throws Exception {
    String merged = merge("StringsDict", SOURCE, new PlanOptions("en", language), Unit::text);
    assertThat(found(in -> StringsDictReader.read(merged, in)).keySet())
        .filteredOn(key -> key.startsWith("/%d files/n/") && !key.contains("NSString"))
        .extracting(key -> key.substring(key.lastIndexOf('/') + 1))
        .containsExactly(forms.split(" "));
  }

  @Test
  void line_ends_are_those_that_a_parser_gives() throws Exception {
    String source = plist("<key>a</key><string>One\r\ntwo</string>\r\n");
    assertThat(plan("StringsDict", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One\ntwo");
    assertThat(merge("StringsDict", source, TO_FRENCH, unit -> "Un\r\ndeux\n"))
        .isEqualTo(plist("<key>a</key><string>Un&#13;\ndeux\n</string>\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dict/>|the document is no property list with a <dict>",
        "<plist/>|the document is no property list with a <dict>",
        "<plist><dict><key>a</key></dict></plist>|the key \"a\" has no value",
        "<plist><dict><string>a</string></dict></plist>|<string> has no key",
        "<plist><dict><key>a</key><true/></dict></plist>|<true> is neither a string nor a dict",
        "<plist><dict>x</dict></plist>|there is text between the keys and values",
        "<plist><dict><key>a</key><string><b/></string></dict></plist>|a <string> holds more than text",
        "<plist><dict><key>a</key><string/><key>a</key><string/></dict></plist>|the key \"a\" appears twice",
      })
  void what_is_malformed_is_refused_with_line_reason_and_fix(String source, String reason) {
    assertThatThrownBy(() -> plan("StringsDict", source, TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(1);
              assertThat(e.fix()).isNotBlank();
            });
  }

  @Property(tries = 300, seed = "42")
  void any_translation_is_read_back(@ForAll("texts") String translation) throws Exception {
    String text = "я" + translation;
    Map<String, String> read =
        found(
            in ->
                StringsDictReader.read(
                    merge("StringsDict", SOURCE, TO_JAPANESE, unit -> text), in));
    assertThat(read)
        .containsEntry("/%d files/n/other", text)
        .containsEntry("/%d files/NSStringLocalizedFormatKey", text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of("a", " ", "\n", "\r", "\t", "<", ">", "&", "]]>", "\"", "&amp;", "<!--", "😀"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
