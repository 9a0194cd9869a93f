package dev.localization.pipeline.format.apple;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringsFormatTest {
  @Test
  void each_entry_is_a_text_and_its_key_stays() throws Exception {
    String source =
        """
        "a.title" = "Title";
        plain = Word;
        "OK";
        'single' = 'It\\'s "here"';
        "number" = "42";
        """;
    assertThat(texts(plan("Strings", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:a.title", "Title"),
            Map.entry("1:plain", "Word"),
            Map.entry("2:OK", "OK"),
            Map.entry("3:single", "It's \"here\""));
    assertThat(plan("Strings", source, TO_FRENCH).expectedKeys())
        .containsExactly("a.title", "plain", "OK", "single", "number");
    assertThat(merge("Strings", source, TO_FRENCH, unit -> "L'\"un\""))
        .isEqualTo(
            """
            "a.title" = "L'\\"un\\"";
            plain = "L'\\"un\\"";
            "OK" = "L'\\"un\\"";
            'single' = 'L\\'"un"';
            "number" = "42";
            """);
  }

  @Test
  void everything_but_the_translated_text_stays_byte_for_byte() throws Exception {
    String source =
        "\uFEFF/* c */\r\n\t\"k\\U0041\"=\"Pay \\U00e9\" ;// x\r\n\r\n'b'  =\n\"Keep\\q\" /*;*/;";
    assertThat(merge("Strings", source, TO_FRENCH, unit -> unit.text())).isEqualTo(source);
    assertThat(
            merge("Strings", source, TO_FRENCH, unit -> unit.key().equals("kA") ? "Payé\nlà" : ""))
        .isEqualTo(source.replace("Pay \\U00e9", "Payé\\nlà"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\\\" \\\\ x|\" \\ x",
        "a\\nb\\rc\\td|a;b<CR>c<TAB>d",
        "\\U00e9\\u00E9 x|éé x",
        "\\UD83D\\UDE00 x|😀 x",
        "\\101\\1012 \\0067|AA2 \u00067",
        "\\q\\' x|q' x",
        "line\\;next|line;next",
        "line;next|line;next",
      })
  void escapes_are_read_as_apple_does(String written, String read) throws Exception {
    String source = "\"k\" = \"" + written.replace(';', '\n') + "\";";
    String expected = read.replace(';', '\n').replace("<CR>", "\r").replace("<TAB>", "\t");
    assertThat(plan("Strings", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly(expected);
    assertThat(found(in -> StringsReader.read(source, in)))
        .containsExactly(Map.entry("k", expected));
  }

  @Test
  void a_translation_is_escaped() throws Exception {
    assertThat(
            merge("Strings", "\"k\" = \"Text\";", TO_FRENCH, unit -> " \"\\\n\r\t\u0007é😀\u2028"))
        .isEqualTo("\"k\" = \" \\\"\\\\\\n\\r\\t\\U0007é😀\u2028\";");
    assertThat(merge("Strings", "\"k\" = \"Text\";", TO_FRENCH, unit -> "\uD83D x"))
        .isEqualTo("\"k\" = \"\\UD83D x\";");
  }

  @Test
  void the_comment_before_an_entry_or_after_it_is_its_context() throws Exception {
    String source =
        """
        /* File header */

        /* Title of
         * the screen */
        "a" = "One";
        /* No comment provided by engineer. */
        "b" = "Two";
        // First
        /// Second
        "c" = "Three"; // third
        "d" = "Four"; /* of e */ "e" = "Five";
        "f" /* inside */ = "Six";
        """;
    assertThat(plan("Strings", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("Title of the screen", "", "First Second third", "", "of e", "");
  }

  @Test
  void a_long_comment_is_cut() throws Exception {
    String comment = "x".repeat(499) + "😀 and more";
    assertThat(plan("Strings", "/* " + comment + " */\"a\" = \"One\";", TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("x".repeat(499));
  }

  @Test
  void placeholders_of_apple_are_masked() throws Exception {
    String source = "\"a\" = \"%#@files@ of %1$@, %lld %2$#@x@ and %@ 100%\";";
    Unit unit = plan("Strings", source, TO_FRENCH).units().getFirst();
    assertThat(unit.segment().masked().text()).isEqualTo("⟦1⟧ of ⟦2⟧, ⟦3⟧ ⟦4⟧ and ⟦5⟧ 100%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LE", "BE"})
  void utf_16_with_a_mark_stays_utf_16(String order) throws Exception {
    Charset charset = order.equals("LE") ? UTF_16LE : UTF_16BE;
    String source = "\uFEFF/* é */\r\n\"a\" = \"One 😀\";\r\n\"Two\";\r\n";
    byte[] bytes = source.getBytes(charset);
    assertThat(codec("Strings").plan(bytes, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One 😀", "Two");
    assertThat(codec("Strings").merge(bytes, TO_FRENCH, Map.of("0:a", "Ün 🎉", "1:Two", "Deux")))
        .isEqualTo(
            source
                .replace("One 😀", "Ün 🎉")
                .replace("\"Two\"", "\"Two\" = \"Deux\"")
                .getBytes(charset));
  }

  @Test
  void other_encodings_are_refused() {
    byte[] latin = {'"', 'a', '"', '=', '\n', '"', (byte) 0xE9, '"', ';'};
    assertThatThrownBy(() -> codec("Strings").plan(latin, TO_FRENCH))
        .hasMessage("line 2: byte 6 is not UTF-8; save the document as UTF-8");
    byte[] odd = {(byte) 0xFF, (byte) 0xFE, '"'};
    assertThatThrownBy(() -> codec("Strings").plan(odd, TO_FRENCH))
        .hasMessage("the document begins as UTF-16 and is not; save it as UTF-8");
    byte[] unmarked = "\"a\" = \"b\";".getBytes(UTF_16LE);
    assertThatThrownBy(() -> codec("Strings").plan(unmarked, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("U+0000");
    byte[] wide = {(byte) 0xFF, (byte) 0xFE, 0, 0, '"', 0, 0, 0};
    assertThatThrownBy(() -> codec("Strings").plan(wide, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"a\" = \"x\"@;\"b\"=\"y\";@\"a\" = \"z\";|3|the key \"a\" is already defined in line 1",
        "\"a\" = \"b\"@|2|a semicolon is missing before the end of the document",
        "\"a\" = \"say \"hi\"\";|1|a semicolon is missing before \"h\"",
        "\"a\" \"b\";|1|a semicolon is missing before \"\"\"",
        "@\"a\" = ;|2|a value is missing before \";\"",
        "= \"b\";|1|a key is missing before \"=\"",
        "\"a\" = \"b|1|a string does not end",
        "\"a\" = \"b\\|1|a string does not end",
        "@/* x|2|a comment does not end",
        "\"a\" = { b = c; };|1|the value of \"a\" is no string",
        "\"a\" = (b, c);|1|the value of \"a\" is no string",
        "\"a\" = <0fbd>;|1|the value of \"a\" is no string",
        "\"a\" = \"\\U12g4\";|1|\\U needs four hexadecimal digits",
        "\"a\" = \"\\351\";|1|an octal escape beyond \\177 is a character of NEXTSTEP's encoding",
        "\"\\UD83D\" = \"b\";|1|a key holds half a surrogate pair",
        "<?xml version=~1.0~?>|1|the document is a binary or XML property list",
        "bplist00|1|the document is a binary or XML property list",
        "é = x;|1|a key is missing before \"é\"",
        "{ a = b; }|1|a key is missing before \"{\"",
        "\"a\" = \"b\"; /|1|a semicolon is missing before the end of the document",
      })
  void what_is_malformed_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(() -> plan("Strings", source.replace('@', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.fix()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\" = \"b\"",
        "\"a\" = ;",
        "\"a\"; \"a\";",
        "= ;",
        "\"a",
        "\"a\\",
        "/*",
        "\"\\U12\";",
        "a = {};",
        "a = \"é\"é;"
      })
  void the_independent_reader_is_strict(String source) {
    assertThatThrownBy(() -> found(in -> StringsReader.read(source, in)))
        .isInstanceOf(MergeGateException.class);
  }

  @Test
  void limits_hold() {
    var small = Codecs.standard(new DocumentLimits(30, 1, 3)).byName("Strings");
    byte[] wide = ("\uFEFF" + "x".repeat(20)).getBytes(UTF_16LE);
    assertThatThrownBy(() -> small.plan(wide, TO_FRENCH)).hasMessageContaining("42 bytes");
    assertThatThrownBy(() -> small.plan("\"a\"; \"b\";".getBytes(UTF_8), TO_FRENCH))
        .hasMessageContaining("more than 1 texts");
  }

  @Test
  void two_hundred_thousand_entries_make_the_round_trip() throws Exception {
    var large = Codecs.standard(new DocumentLimits(64 << 20, 300_000, 10)).byName("Strings");
    String source =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "/* Entry %d */\n\"key%d\" = \"Text %d\";\n".formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    byte[] bytes = source.getBytes(UTF_8);
    List<Unit> units = large.plan(bytes, TO_FRENCH).units();
    Map<String, String> french =
        units.stream().collect(Collectors.toMap(Unit::id, unit -> unit.text() + " é"));
    assertThat(new String(large.merge(bytes, TO_FRENCH, french), UTF_8))
        .isEqualTo(source.replaceAll("(Text \\d+)", "$1 é"));
  }
}
