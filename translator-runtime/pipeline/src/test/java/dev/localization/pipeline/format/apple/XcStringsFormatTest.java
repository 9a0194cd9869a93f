package dev.localization.pipeline.format.apple;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XcStringsFormatTest {
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");
  private static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");

  private static final String PLURAL =
      catalog(
          """
              "%lld files" : {
                "localizations" : {
                  "en" : {
                    "variations" : {
                      "plural" : {
                        "one" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "%lld file"
                          }
                        },
                        "other" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "%lld files"
                          }
                        }
                      }
                    }
                  }
                }
              }\
          """);

  private static String catalog(String entries) {
    return """
        {
          "sourceLanguage" : "en",
          "strings" : {
        %s
          },
          "version" : "1.0"
        }"""
        .formatted(entries);
  }

  /** A catalog on one line. */
  private static String line(String entries) {
    return "{\"sourceLanguage\":\"en\",\"strings\":{" + entries.replace('\'', '"') + "}}";
  }

  @Test
  void a_translation_is_added_as_xcode_writes_it() throws Exception {
    String source =
        catalog(
            """
                "Cancel" : {

                },
                "pay" : {
                  "comment" : "Button",
                  "extractionState" : "manual",
                  "localizations" : {
                    "en" : {
                      "stringUnit" : {
                        "state" : "translated",
                        "value" : "Pay"
                      }
                    }
                  }
                },
                "Save" : {
                  "comment" : "Menu",
                  "shouldTranslate" : true
                }\
            """);
    assertThat(texts(plan("XcStrings", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:/strings/Cancel", "Cancel"),
            Map.entry("1:/strings/pay", "Pay"),
            Map.entry("2:/strings/Save", "Save"));
    assertThat(plan("XcStrings", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("", "Button", "Menu");
    assertThat(merge("XcStrings", source, TO_FRENCH, unit -> "«\"" + unit.text() + "»"))
        .isEqualTo(
            catalog(
                """
                    "Cancel" : {
                      "localizations" : {
                        "fr" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "«\\"Cancel»"
                          }
                        }
                      }
                    },
                    "pay" : {
                      "comment" : "Button",
                      "extractionState" : "manual",
                      "localizations" : {
                        "en" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "Pay"
                          }
                        },
                        "fr" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "«\\"Pay»"
                          }
                        }
                      }
                    },
                    "Save" : {
                      "comment" : "Menu",
                      "localizations" : {
                        "fr" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "«\\"Save»"
                          }
                        }
                      },
                      "shouldTranslate" : true
                    }\
                """));
  }

  @Test
  void languages_stay_sorted() throws Exception {
    String german =
        merge(
            "XcStrings",
            catalog(
                """
                    "A" : {
                      "localizations" : {
                        "fr" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "A"
                          }
                        }
                      }
                    }\
                """),
            TO_GERMAN,
            unit -> "Ä");
    assertThat(german)
        .contains(
            """
                  "localizations" : {
                    "de" : {
                      "stringUnit" : {
                        "state" : "translated",
                        "value" : "Ä"
                      }
                    },
                    "fr" : {
            """);
  }

  @Test
  void only_what_is_translated_already_stays() throws Exception {
    String source =
        line(
            "'A':{'localizations':{'fr':{'stringUnit':{'state':'translated','value':'a'}}}},"
                + "'B':{'localizations':{'fr':{'stringUnit':{'state':'needs_review','value':'b'}}}},"
                + "'C':{'localizations':{'fr':{'stringUnit':{'value':'c','state':'new'}}}},"
                + "'D':{'shouldTranslate':false},"
                + "'E':{'shouldTranslate':false,"
                + "'localizations':{'fr':{'stringUnit':{'state':'new','value':'e'}}}}");
    assertThat(plan("XcStrings", source, TO_FRENCH).expectedKeys())
        .containsExactly("/strings/A", "/strings/B", "/strings/C", "/strings/E");
    assertThat(merge("XcStrings", source, TO_FRENCH, unit -> "x"))
        .isEqualTo(
            source
                .replace("\"needs_review\",\"value\":\"b\"", "\"translated\",\"value\":\"x\"")
                .replace(
                    "\"value\":\"c\",\"state\":\"new\"",
                    "\"value\":\"x\",\"state\":\"translated\""));
  }

  @Test
  void a_plural_gets_the_forms_of_the_target_all_or_none() throws Exception {
    List<Unit> units = plan("XcStrings", PLURAL, TO_RUSSIAN).units();
    assertThat(units)
        .extracting(Unit::id)
        .containsExactly(
            "0:/strings/%lld files#variations/plural/few",
            "1:/strings/%lld files#variations/plural/many",
            "2:/strings/%lld files#variations/plural/one",
            "3:/strings/%lld files#variations/plural/other");
    assertThat(units)
        .extracting(Unit::text)
        .containsExactly("%lld files", "%lld files", "%lld file", "%lld files");
    assertThat(units.get(2).plural())
        .isEqualTo(new PluralForm(PluralForm.Kind.CARDINAL, "one", "%lld", false));
    assertThat(
            merge(
                "XcStrings",
                PLURAL,
                TO_RUSSIAN,
                u -> u.plural().category().equals("few") ? "" : "я"))
        .isEqualTo(PLURAL);
    assertThat(merge("XcStrings", PLURAL, TO_RUSSIAN, u -> u.plural().category()))
        .contains(
            """
                    "ru" : {
                      "variations" : {
                        "plural" : {
                          "few" : {
                            "stringUnit" : {
                              "state" : "translated",
                              "value" : "few"
                            }
                          },
                          "many" : {
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "de,one other",
    "ja,other",
    "ar,few many one other two zero",
    "ru,few many one other"
  })
  void the_forms_are_those_of_cldr(String language, String categories) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    assertThat(plan("XcStrings", PLURAL, options).units())
        .extracting(unit -> unit.plural().category())
        .containsExactly(categories.split(" "));
    String merged = merge("XcStrings", PLURAL, options, unit -> unit.text() + " é");
    assertThat(found(in -> CatalogReader.read(merged, language, in)).keySet())
        .extracting(key -> key.substring(key.lastIndexOf('/') + 1))
        .containsExactly(categories.split(" "));
    assertThat(plan("XcStrings", merged, options).units()).isEmpty();
  }

  @Test
  void forms_that_a_translation_lacks_are_added_after_the_last() throws Exception {
    String source =
        line(
            "'%d days':{'localizations':{'en':{'variations':{'plural':{"
                + "'one':{'stringUnit':{'state':'translated','value':'%d day'}},"
                + "'other':{'stringUnit':{'state':'translated','value':'%d days'}}}}},"
                + "'ru':{'variations':{'plural':{"
                + "'one':{'stringUnit':{'state':'translated','value':'%d день'}},"
                + "'other':{'stringUnit':{'state':'new','value':'%d days'}}}}}}}");
    assertThat(merge("XcStrings", source, TO_RUSSIAN, unit -> unit.plural().category()))
        .isEqualTo(
            source.replace(
                "{\"state\":\"new\",\"value\":\"%d days\"}}",
                "{\"state\":\"translated\",\"value\":\"other\"}},"
                    + "\"few\":{\"stringUnit\":{\"state\":\"translated\",\"value\":\"few\"}},"
                    + "\"many\":{\"stringUnit\":{\"state\":\"translated\",\"value\":\"many\"}}"));
  }

  @Test
  void a_zero_of_the_source_is_kept_for_every_language() throws Exception {
    String source = PLURAL.replace("\"one\"", "\"zero\"").replace("%lld file\"", "No files\"");
    assertThat(plan("XcStrings", source, TO_JAPANESE).units())
        .extracting(Unit::text)
        .containsExactly("%lld files", "No files");
  }

  @Test
  void substitutions_and_devices_are_varied_as_the_source_is() throws Exception {
    String source =
        line(
            "'k':{'localizations':{'en':{"
                + "'stringUnit':{'state':'translated','value':'%#@n@ here'},"
                + "'substitutions':{'n':{'argNum':1,'formatSpecifier':'lld','variations':{'plural':{"
                + "'one':{'stringUnit':{'state':'translated','value':'%arg cat'}},"
                + "'other':{'stringUnit':{'state':'translated','value':'%arg cats'}}}}}}}}},"
                + "'d':{'localizations':{'en':{'variations':{'device':{"
                + "'mac':{'stringUnit':{'state':'translated','value':'Click'}},"
                + "'other':{'stringUnit':{'state':'translated','value':'Tap'}}}}}}}");
    assertThat(plan("XcStrings", source, TO_JAPANESE).units())
        .extracting(Unit::text, Unit::context, unit -> unit.plural().argument())
        .containsExactly(
            tuple("%#@n@ here", "", ""),
            tuple("%arg cats", "%#@n@ in \"%#@n@ here\"", "%arg"),
            tuple("Click", "on mac", ""),
            tuple("Tap", "on other", ""));
    assertThat(merge("XcStrings", source, TO_JAPANESE, unit -> unit.text().replace("cats", "匹")))
        .contains(
            ",\"ja\":{\"stringUnit\":{\"state\":\"translated\",\"value\":\"%#@n@ here\"},"
                + "\"substitutions\":{\"n\":{\"argNum\":1,\"formatSpecifier\":\"lld\","
                + "\"variations\":{\"plural\":{\"other\":{\"stringUnit\":{\"state\":\"translated\","
                + "\"value\":\"%arg 匹\"}}}}}}}}}")
        .contains(",\"ja\":{\"variations\":{\"device\":{\"mac\":{\"stringUnit\":{");
  }

  @Test
  void a_form_without_words_is_copied_where_the_others_are_translated() throws Exception {
    String source = PLURAL.replace("%lld file\"", "%lld\"");
    assertThat(plan("XcStrings", source, TO_GERMAN).units()).hasSize(1);
    assertThat(
            found(
                in ->
                    CatalogReader.read(
                        merge("XcStrings", source, TO_GERMAN, u -> "%lld Dateien"), "de", in)))
        .containsValues("%lld", "%lld Dateien");
    String wordless = line("'%@':{},'':{}");
    assertThat(merge("XcStrings", wordless, TO_GERMAN, unit -> "x")).isEqualTo(wordless);
  }

  @Test
  void six_forms_are_read_in_arabic_without_a_source_plural() throws Exception {
    String source =
        line(
            "'%d rows':{'localizations':{'ar':{'variations':{'plural':{"
                + "'other':{'stringUnit':{'state':'new','value':''}}}}}}}");
    assertThat(plan("XcStrings", source, TO_ARABIC).units())
        .extracting(Unit::text)
        .containsOnly("%d rows")
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|0|the document has no \"strings\"",
        "[1]|0|the document has no \"strings\"",
        "{'strings':[]}|0|the document has no \"strings\"",
        "{'strings':{}}|0|the document has no \"sourceLanguage\"",
        "{'sourceLanguage':'de','strings':{}}|0|the source language of the catalog is de, not en",
        "{'sourceLanguage':'en','strings':{@'a':{},@'a':{}}}|3|the key \"a\" appears twice",
        "{'sourceLanguage':'en','strings':{@'a':1}}|2|the entry \"a\" is no object",
        "{'sourceLanguage':'en','strings':{@'a':{'localizations':[]}}}|2|\"localizations\" is no object in the entry \"a\"",
        "{'sourceLanguage':'en','strings':{@'a':{'localizations':{'fr':1}}}}|2|\"fr\" is no object in the entry \"a\"",
        "{'sourceLanguage':'en','strings':{@'a':{'localizations':{'en':{'stringUnit':{'value':1}}}}}}|2|a stringUnit has no value that is a string in the entry \"a\"",
        "{'sourceLanguage':'en','strings':{@'a':{'localizations':{'fr':{'stringUnit':{}}}}}}|2|a stringUnit has no value that is a string in the entry \"a\"",
        "{'sourceLanguage':'en'@|2|the document ends too early",
      })
  void what_is_no_catalog_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(
            () -> plan("XcStrings", source.replace('\'', '"').replace('@', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.fix()).isNotBlank();
            });
  }

  @Test
  void the_source_language_is_no_target() {
    assertThatThrownBy(() -> plan("XcStrings", PLURAL, new PlanOptions("en", "en")))
        .hasMessage("the source language of the catalog is the target's; name another target");
  }

  @Test
  void fifty_thousand_entries_make_the_round_trip() throws Exception {
    var large = Codecs.standard(new DocumentLimits(64 << 20, 300_000, 20)).byName("XcStrings");
    byte[] source =
        line(IntStream.range(0, 50_000)
                .mapToObj(i -> "'Text %d':{}".formatted(i))
                .collect(Collectors.joining(",")))
            .getBytes(UTF_8);
    Map<String, String> french =
        large.plan(source, TO_FRENCH).units().stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit.text() + " é"));
    String merged = new String(large.merge(source, TO_FRENCH, french), UTF_8);
    assertThat(found(in -> CatalogReader.read(merged, "fr", in)))
        .hasSize(50_000)
        .containsEntry("/strings/Text 7", "Text 7 é");
  }
}
