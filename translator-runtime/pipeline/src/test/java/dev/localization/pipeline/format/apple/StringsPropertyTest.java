package dev.localization.pipeline.format.apple;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.InvalidDocumentException;
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

class StringsPropertyTest {
  @Property(tries = 500, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("documents") String source) throws Exception {
    assertThat(Documents.merge("Strings", source, TO_FRENCH, Unit::text)).isEqualTo(source);
  }

  @Property(tries = 500, seed = "42")
  void any_translation_is_read_back(
      @ForAll("documents") String source, @ForAll("texts") String translation) throws Exception {
    String text = "é" + translation;
    String merged = Documents.merge("Strings", source, TO_FRENCH, unit -> text);

    Map<String, String> read = found(in -> StringsReader.read(merged, in));
    for (Unit unit : Documents.plan("Strings", source, TO_FRENCH).units()) {
      assertThat(read).containsEntry(unit.key(), text);
    }
  }

  @Property(tries = 500, seed = "42")
  void one_change_changes_one_value(@ForAll("documents") String source) throws Exception {
    for (Unit unit : Documents.plan("Strings", source, TO_FRENCH).units()) {
      String merged =
          Documents.merge("Strings", source, TO_FRENCH, u -> u.equals(unit) ? "Un" : u.text());
      Map<String, String> expected = found(in -> StringsReader.read(source, in));
      expected.put(unit.key(), "Un");
      assertThat(found(in -> StringsReader.read(merged, in))).containsExactlyEntriesOf(expected);
    }
  }

  @Property(tries = 1000, seed = "42")
  void whatever_is_sent_is_read_or_refused_with_a_reason(@ForAll("noise") String source)
      throws Exception {
    try {
      assertThat(codec("Strings").merge(source.getBytes(UTF_8), TO_FRENCH, Map.of()))
          .isEqualTo(source.getBytes(UTF_8));
    } catch (InvalidDocumentException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "a", "Word", " ", "\n", "\r\n", "\t", "\"", "\\", "'", ";", "=", "/*", "*/", "//",
                "%@", "%1$lld", "%#@n@", "😀", "\u0001", "\u2028", "שלום", "\u007f", "\\U0041", "{",
                "\\"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            List.of(
                "\"",
                "'",
                "\\",
                "a",
                "\"k\" = \"v\";",
                "=",
                ";",
                "/*",
                "*/",
                "//",
                "\n",
                "\r",
                " ",
                "\\U00",
                "\\7",
                "{",
                "(",
                "<",
                "é",
                "\u0000",
                "\"b\";",
                "\uFEFF"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> space =
        Arbitraries.of("", " ", "\n", "\r\n\t", "/* c */", "// c\n", "\n\n", "/**/ ");
    Arbitrary<String> value =
        Arbitraries.oneOf(
            texts().map(text -> "=" + StringsEscapes.quoted(text, '"')),
            texts().map(text -> " = " + StringsEscapes.quoted(text, '\'')),
            Arbitraries.of("= Word ", "", "=\"caf\\U00e9\"", "=\"A\\101\\q\\\nx\""));
    Arbitrary<String> entry =
        Combinators.combine(space, value, space)
            .as((before, written, after) -> before + "\"key#\"" + after + written + after + ";");
    return Combinators.combine(entry.list().ofMaxSize(5), space)
        .as(
            (entries, end) -> {
              StringBuilder out = new StringBuilder();
              for (int i = 0; i < entries.size(); i++) {
                out.append(entries.get(i).replace("key#", "key" + i));
              }
              return out.append(end).toString();
            });
  }
}
