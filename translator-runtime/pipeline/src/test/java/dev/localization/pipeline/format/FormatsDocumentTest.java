package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.document.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/formats.md} to the formats that there are. */
class FormatsDocumentTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\|[^|]+\\|[^|]+\\|[^|]+\\|$");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^### `(\\w+)`[^\n]*\n\n(`{3,4})diff\n(.*?)^\\2$");
  private static final Pattern OPTION =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| `([^|]+)` \\| ([^|]+) \\|$");
  private static final PlanOptions TO_POLISH = new PlanOptions("en", "pl");
  private static final Pattern EXTENSION = Pattern.compile("`\\.(\\w+)`");

  /** Extensions that several formats have, so that the content tells. */
  private static final Set<String> SHARED = Set.of("xml", "ts");

  @Test
  void everyFormatHasARowAndEveryRowAFormat() throws Exception {
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(Codecs.standard().formats());
  }

  @Test
  void theExtensionsOfARowAreThoseOfItsFormat() throws Exception {
    var rows = ROW.matcher(document());
    while (rows.find()) {
      String format = rows.group(1);
      List<String> named =
          EXTENSION.matcher(rows.group(2)).results().map(match -> match.group(1)).toList();
      assertThat(named)
          .as(format)
          .filteredOn(extension -> !SHARED.contains(extension))
          .containsExactlyInAnyOrderElementsOf(Codecs.standard().byName(format).extensions());
    }
  }

  static Stream<Arguments> examples() throws Exception {
    return EXAMPLE
        .matcher(document())
        .results()
        .map(example -> Arguments.of(example.group(1), example.group(3)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsWhatTheCodecMakesOfIt(String format, String diff) throws Exception {
    String source = side(diff, '-');

    String merged = Documents.merge(format, source, TO_POLISH, unit -> "«" + unit.text() + "»");

    assertThat(merged).isEqualTo(side(diff, '+'));
  }

  static Stream<Arguments> options() throws Exception {
    return OPTION
        .matcher(document())
        .results()
        .map(row -> Arguments.of(row.group(1), row.group(2), row.group(3), row.group(4)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void anOptionIsReadFromTheDocument(String format, String option, String source, String texts)
      throws Exception {
    var plan = Documents.plan(format, source.replace('⏎', '\n'), TO_POLISH);

    assertThat(plan.units())
        .as("%s", option)
        .extracting(Unit::text)
        .containsExactly(texts.split(" · "));
  }

  @Test
  void everyTextFormatHasAnExample() throws Exception {
    assertThat(examples().map(example -> (String) example.get()[0]))
        .containsAll(Codecs.SPLICED.stream().map(SplicedFormat::name).toList());
  }

  /** The lines that are on one side of a difference, and those on both. */
  private static String side(String diff, char mark) {
    return diff.lines()
        .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == mark)
        .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> rows() throws Exception {
    return ROW.matcher(document()).results().map(match -> match.group(1)).toList();
  }

  private static String document() throws Exception {
    return Files.readString(Path.of("../../docs/formats.md"), UTF_8);
  }
}
