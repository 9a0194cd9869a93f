package dev.localization.pipeline.format.apple;

import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Documents;
import dev.localization.pipeline.format.json.JsonLiteral;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class XcStringsPropertyTest {
  @Property(tries = 300, seed = "42")
  void without_translations_it_stays(@ForAll("catalogs") String source) throws Exception {
    byte[] bytes = source.getBytes(UTF_8);
    assertThat(codec("XcStrings").merge(bytes, TO_RUSSIAN, Map.of())).isEqualTo(bytes);
  }

  @Property(tries = 300, seed = "42")
  void any_translation_is_read_back_and_then_kept(
      @ForAll("catalogs") String source, @ForAll("texts") String translation) throws Exception {
    DocumentPlan plan = Documents.plan("XcStrings", source, TO_RUSSIAN);
    String merged = Documents.merge("XcStrings", source, TO_RUSSIAN, u -> "я" + translation);

    Map<String, String> read = found(in -> CatalogReader.read(merged, "ru", in));
    for (Unit unit : plan.units()) {
      assertThat(read).containsEntry(unit.key(), "я" + translation);
    }
    assertThat(Documents.plan("XcStrings", merged, TO_RUSSIAN).units()).isEmpty();
  }

  @Property(tries = 300, seed = "42")
  void other_languages_stay(@ForAll("catalogs") String source) throws Exception {
    String merged = Documents.merge("XcStrings", source, TO_RUSSIAN, unit -> "я");
    for (String language : List.of("en", "de")) {
      assertThat(found(in -> CatalogReader.read(merged, language, in)))
          .containsExactlyEntriesOf(found(in -> CatalogReader.read(source, language, in)));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "a", "Word", " ", "\n", "\"", "\\", "/", "~", "#", "%lld", "%arg", "😀", "\u0001"))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> catalogs() {
    Arbitrary<String> space = Arbitraries.of("", " ", "\n  ", "\r\n\t");
    Arbitrary<String> unit =
        Combinators.combine(texts(), Arbitraries.of("translated", "new", "needs_review"), space)
            .as(
                (text, state, gap) ->
                    "\"stringUnit\":{%s\"state\" : \"%s\",%s\"value\":%s}"
                        .formatted(gap, state, gap, JsonLiteral.of(text, false)));
    Arbitrary<String> plural =
        unit.list()
            .ofSize(2)
            .map(
                forms ->
                    "\"variations\":{\"plural\":{\"one\":{%s},\"other\":{%s}}}"
                        .formatted(forms.get(0), forms.get(1)));
    Arbitrary<String> wording = Arbitraries.oneOf(unit, plural, Arbitraries.just(""));
    Arbitrary<String> languages =
        Combinators.combine(wording, wording, wording, Arbitraries.integers().between(0, 7), space)
            .as(
                (de, en, ru, which, gap) -> {
                  List<String> written =
                      List.of("\"de\":{" + de + "}", "\"en\":{" + en + "}", "\"ru\":{" + ru + "}");
                  StringBuilder out = new StringBuilder();
                  for (int i = 0; i < 3; i++) {
                    if ((which >> i & 1) == 1) {
                      out.append(out.isEmpty() ? "" : ",").append(gap).append(written.get(i));
                    }
                  }
                  return "\"localizations\":{" + out + gap + "}";
                });
    Arbitrary<String> entry =
        Arbitraries.oneOf(
            languages,
            languages.map(all -> "\"comment\":\"c\"," + all),
            Arbitraries.of("", "\n\n    ", "\"shouldTranslate\":true", "\"comment\":\"x\""));
    return Combinators.combine(entry.list().ofMaxSize(4), texts(), space)
        .as(
            (entries, key, gap) -> {
              StringBuilder out = new StringBuilder("{\"sourceLanguage\":\"en\",");
              out.append(gap).append("\"strings\" : {");
              for (int i = 0; i < entries.size(); i++) {
                out.append(i == 0 ? "" : ",").append(gap);
                out.append(JsonLiteral.of(i + key, false)).append(": {");
                out.append(entries.get(i)).append('}');
              }
              return out.append("}}").toString();
            });
  }
}
