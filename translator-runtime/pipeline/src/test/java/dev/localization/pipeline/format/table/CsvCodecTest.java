package dev.localization.pipeline.format.table;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.Unit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCodecTest {
  @Test
  void without_a_target_column_the_text_is_replaced() throws Exception {
    String source = "key,value\na,Hello\nb,\"x\"\nc,42\n";
    assertThat(texts(plan("Csv", source, TO_FRENCH)))
        .containsExactly(Map.entry("1:a[value]", "Hello"), Map.entry("3:b[value]", "x"));
    assertThat(merge("Csv", source, TO_FRENCH, unit -> "Un"))
        .isEqualTo("key,value\na,Un\nb,\"Un\"\nc,42\n");
    assertThat(merge("Csv", source, TO_FRENCH, unit -> "")).isEqualTo(source);
  }

  @Test
  void with_one_translations_go_beside_the_text_and_filled_cells_stay() throws Exception {
    String source = "key,source,target\na,OK,\nb,Done,Fini\nc,Two,\" \"\nd,Three,\n";
    assertThat(merge("Csv", source, TO_FRENCH, u -> u.text().equals("Three") ? "" : u.text()))
        .isEqualTo("key,source,target\na,OK,OK\nb,Done,Fini\nc,Two,\"Two\"\nd,Three,\n");
  }

  @Test
  void every_cell_is_an_expected_key() throws Exception {
    assertThat(plan("Csv", "id;;text\n7;x\n ;y;Hi\n", TO_FRENCH).expectedKeys())
        .containsExactly("7[id]", "7[#2]", "7[text]", "#2[id]", "#2[#2]", "#2[text]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // header, from, to, source column, target column
        "key,en,fr|en|fr|1|2",
        "key,fr,EN|en|fr|2|1",
        "key,source,fr,target|en|fr|1|2",
        "key,source,target,translation|en|fr|1|2",
        "key,text,translation|en|fr|1|2",
        "source,key,value|en|fr|0|0",
        "key,string|en|fr|1|1",
        "key,en|en|fr|1|1",
        "key,en_US,pt_BR|en|pt-BR|1|2",
        "key,en-US,pt|en|pt-BR|1|2",
        "key,en,pt-BR|en|pt|1|2",
        "key,en,en-GB|en|en-GB|1|2",
        "key,source,en-GB|en|en-GB|1|2",
        "id,source,target|en|id|1|2",
        "key,id,en|en|id|2|1",
        "key,message,en|en|fr|2|2",
      })
  void headers_tell_what_columns_are_for(
      String header, String from, String to, int source, int target) throws Exception {
    Columns columns = Columns.of(row(header), new PlanOptions(from, to));
    assertThat(columns.source()).isEqualTo(source);
    assertThat(columns.target()).isEqualTo(target);
  }

  private static Row row(String header) throws Exception {
    return CsvScanner.of(new SourceText(header, UTF_8)).next();
  }

  @Test
  void what_the_table_says_about_a_text_is_its_context() throws Exception {
    String source = "Comment,key,Value,Notes\nA verb,a,Open,\"in a\nmenu\"\n,b,Close,\n";
    assertThat(plan("Csv", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("A verb; in a\nmenu", "");
    String verbose = "key,value,note\na,Open," + "n".repeat(600);
    assertThat(plan("Csv", verbose, TO_FRENCH).units().getFirst().context()).hasSize(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "key,value$a,Hi|plain|key,value$a,plain",
        "key,value$a,Hi|a, b|key,value$a,\"a, b\"",
        "key;value$a;Hi|a, b|key;value$a;a, b",
        "key;value$a;Hi|a; b|key;value$a;\"a; b\"",
        "value;key$Hi;a|a; b|value;key$\"a; b\";a",
        "key,value$a,Hi|say \"x\"|key,value$a,\"say \"\"x\"\"\"",
        "key,value$a,\"Hi\"|say \"x\"|key,value$a,\"say \"\"x\"\"\"",
        "key,value$a,Hi|~ x~|key,value$a,\" x\"",
        "key,value$a,Hi|b$c|key,value$a,\"b$c\"",
        "key,value$a,\"Hi%$you\"|b$c|key,value$a,\"b%$c\"",
        "text$Hi|a; b|text$a; b",
        "text$Hi|a, b|text$\"a, b\"",
        "source,target$Hi|a, b|source,target$Hi,\"a, b\"",
        "source;target;note$Hi|a, b|source;target;note$Hi;a, b",
        "sep=*$key*value$a*Hi|a*b|sep=*$key*value$a*\"a*b\"",
      })
  void a_translation_is_quoted_where_it_has_to_be(String source, String translation, String written)
      throws Exception {
    assertThat(merge("Csv", broken(source), TO_FRENCH, unit -> broken(translation)))
        .isEqualTo(broken(written));
  }

  private static String broken(String text) {
    return text.replace('$', '\n').replace('%', '\r');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~|1|the table is empty|key,source,target",
        "key,name$a,b|1|no column holds the texts|name it \"en\", \"source\" or \"value\"",
        "key,target$a,b|1|no column holds the texts|\"source\"",
        "key,en,de,es$a,b,c,d|1|other languages (de, es), but none for fr|column named \"fr\"",
        "key,en,fr,FR$a|1|two columns are named \"FR\"|rename",
        "key,value$a,Hello, world|2|3 cells, the header 2|quote the cell",
        "key,value$a,x$b,y$a,z|4|the key \"a\" is already in line 2|a key of its own",
        "key,value$a,\"Hi|2|does not end|close it",
        "key,value$a,\"say \"no\" x\"|2|stands alone|write it twice",
        "key,source,note,target$a,Hi|2|ends before|write its empty cells",
      })
  void what_cannot_be_translated_is_refused_with_line_reason_and_fix(
      String source, int line, String reason, String fix) {
    assertThatThrownBy(() -> plan("Csv", broken(source), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.reason()).contains(reason);
              assertThat(e.fix()).contains(fix);
            });
  }

  @Test
  void portuguese_of_portugal_is_not_filled_for_brazil() {
    assertThatThrownBy(() -> plan("Csv", "key,en,pt-PT\na,b,\n", new PlanOptions("en", "pt-BR")))
        .hasMessageContaining("other languages (pt-PT), but none for pt-BR");
  }

  @Test
  void the_reader_is_strict() throws Exception {
    assertThat(found(in -> CsvReader.read("\uFEFFid;value\r\n1;\"a\r\nb\"\r\n\r\n;c", in)))
        .containsExactly(
            Map.entry("1[id]", "1"),
            Map.entry("1[value]", "a\nb"),
            Map.entry("#2[id]", ""),
            Map.entry("#2[value]", "c"));
    assertThatThrownBy(() -> found(in -> CsvReader.read("key,value\na,\"b\"c\n", in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void twenty_thousand_rows_make_the_round_trip() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "key" + i + ",\"Text, number " + i + "\",")
            .collect(Collectors.joining("\r\n", "key,en,fr\r\n", "\r\n"));
    String merged = merge("Csv", source, TO_FRENCH, unit -> "Texte");
    assertThat(merged).isEqualTo(source.replace("\",\r\n", "\",Texte\r\n"));
    assertThat(codec("Csv").plan(merged.getBytes(UTF_8), TO_FRENCH).units()).isEmpty();
  }
}
