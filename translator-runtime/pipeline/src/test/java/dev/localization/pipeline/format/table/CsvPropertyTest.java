package dev.localization.pipeline.format.table;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvPropertyTest {
  @Property(tries = 500, seed = "42")
  void a_table_comes_through_whole_and_one_cell_changes_alone(
      @ForAll("tables") String table, @ForAll("texts") String translation) throws Exception {
    byte[] source = table.getBytes(UTF_8);
    assertThat(codec("Csv").merge(source, TO_JAPANESE, Map.of())).isEqualTo(source);
    Map<String, String> before = found(in -> CsvReader.read(table, in));
    List<Unit> units = plan("Csv", table, TO_JAPANESE).units();
    for (Unit changed : units) {
      byte[] merged =
          codec("Csv").merge(source, TO_JAPANESE, Map.of(changed.id(), translation + "я"));
      String expected = (translation + "я").replace("\r\n", "\n").replace('\r', '\n');
      Map<String, String> after = found(in -> CsvReader.read(new String(merged, UTF_8), in));
      assertThat(after.get(changed.key())).isEqualTo(expected);
      after.put(changed.key(), before.get(changed.key()));
      assertThat(after).isEqualTo(before);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "7", " ", "\t", "\n", "\r\n", "\r", "\"", "\"\"", ",", ";", "|", "'", "=", "é",
            "😀", "\uFEFF", "sep=")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> header =
        Arbitraries.of("key,value,note", "value,key", "key,en,ja", "ja,note,source", "text");
    Arbitrary<List<String>> cells = texts().list().ofMaxSize(12);
    return Combinators.combine(
            header,
            cells,
            Arbitraries.of(",", ";", "\t"),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of("", "\uFEFF"),
            Arbitraries.of(true, false))
        .as(CsvPropertyTest::table);
  }

  private static String table(
      String header, List<String> cells, String delimiter, String end, String mark, boolean all) {
    int width = header.split(",").length;
    int key = List.of(header.split(",")).indexOf("key");
    Stream<String> rows =
        IntStream.range(0, cells.size() / width)
            .mapToObj(
                row ->
                    IntStream.range(0, width)
                        .mapToObj(i -> i == key ? "k" + row : cells.get(row * width + i))
                        .map(cell -> cell(cell, all))
                        .collect(Collectors.joining(delimiter)));
    return mark
        + Stream.concat(Stream.of(header.replace(",", delimiter)), rows)
            .collect(Collectors.joining(end));
  }

  private static String cell(String text, boolean always) {
    boolean plain = text.chars().noneMatch(c -> ",;\t\r\n\"".indexOf(c) >= 0);
    return plain && !always ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
