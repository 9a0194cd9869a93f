package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Documents;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PoPropertyTest {
  @Property(tries = 300, seed = "42")
  void without_translations_the_bytes_stay(@ForAll("catalogues") String source) throws Exception {
    byte[] bytes = source.getBytes(UTF_8);
    for (PlanOptions options : List.of(TO_RUSSIAN, TO_JAPANESE, TO_FRENCH)) {
      assertThat(codec("Po").merge(bytes, options, Map.of())).isEqualTo(bytes);
    }
  }

  @Property(tries = 300, seed = "42")
  void any_translation_is_read_again_as_it_is(
      @ForAll("catalogues") String source, @ForAll("texts") String text) throws Exception {
    for (PlanOptions options : List.of(TO_RUSSIAN, TO_JAPANESE, TO_FRENCH)) {
      // The letters at the ends keep its line breaks inside.
      String translation = "я" + text + "я";
      DocumentPlan plan = Documents.plan("Po", source, options);
      String merged = Documents.merge("Po", source, options, unit -> translation);
      Map<String, String> seen = found(in -> PoReader.read(merged, in));
      for (Unit unit : plan.units()) {
        String body = unit.text();
        assertThat(seen.get(unit.key()))
            .isEqualTo(
                (body.startsWith("\n") ? "\n" : "")
                    + translation
                    + (body.endsWith("\n") ? "\n" : ""));
      }
      assertThat(Documents.plan("Po", merged, options).units()).isEmpty();
    }
  }

  @Property(tries = 200, seed = "42")
  void translating_one_text_leaves_the_others_to_be_translated(@ForAll("catalogues") String source)
      throws Exception {
    byte[] bytes = source.getBytes(UTF_8);
    List<Unit> units = codec("Po").plan(bytes, TO_JAPANESE).units();
    if (!units.isEmpty()) {
      String id = units.getFirst().id();
      byte[] merged = codec("Po").merge(bytes, TO_JAPANESE, Map.of(id, "茶"));
      assertThat(codec("Po").plan(merged, TO_JAPANESE).units())
          .extracting(Unit::key)
          .containsExactlyElementsOf(units.stream().skip(1).map(Unit::key).toList());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            " ",
            "\n",
            "\t",
            "\"",
            "\\",
            "\\n",
            "'",
            "%d",
            "😀",
            "é",
            "\u0001",
            "\u2028",
            "שלום",
            "#",
            "<b>",
            "\u007f",
            "7",
            "\r",
            "msgid \"x\"")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> catalogues() {
    Arbitrary<String> header =
        Arbitraries.of(
            "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n",
            "#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language:fr\"\n\"\\nX: a; charset=CHARSET\"\n\n",
            "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n",
            "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"X: y\"\n");
    return Combinators.combine(
            header, entry().list().ofMinSize(1).ofMaxSize(5), Arbitraries.of("\n", "\r\n"))
        .as((first, entries, end) -> document(first, entries).replace("\n", end));
  }

  private static String document(String header, List<String> entries) {
    StringBuilder out = new StringBuilder(header);
    for (int i = 0; i < entries.size(); i++) {
      // A number keeps the entries apart.
      out.append(entries.get(i).replace("§", Integer.toString(i))).append("\n");
    }
    return out.toString();
  }

  private Arbitrary<String> entry() {
    Arbitrary<String> comment =
        Arbitraries.of("", "# c\n", "#, fuzzy\n", "#, c-format, fuzzy\n#| msgid \"o\"\n", "#. e\n");
    Arbitrary<String> source =
        Arbitraries.of(
            "\"Text §\"",
            "\"\"\n\"Text §\\n\"\n  \"more\\n\"",
            "\"\\nText § \\\"\\\\\"",
            "\"%d cups §\"");
    Arbitrary<String> target =
        Arbitraries.of("\"\"", "\"T\"", "\"\"\n\"T\\n\"\n\"u\"", "\"T\" \"u\"");
    return Combinators.combine(comment, source, target, Arbitraries.of(true, false), target)
        .as(
            (above, id, one, plural, two) ->
                plural
                    ? above
                        + "msgid "
                        + id
                        + "\nmsgid_plural \"%d texts\"\nmsgstr[0] "
                        + one
                        + "\nmsgstr[1] "
                        + one
                        + "\n"
                    : above + "msgid " + id + "\nmsgstr " + two + "\n");
  }
}
