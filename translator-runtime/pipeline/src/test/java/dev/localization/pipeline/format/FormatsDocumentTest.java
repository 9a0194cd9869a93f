package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/formats.md} to the formats that there are. */
class FormatsDocumentTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\|");
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

  private static List<String> rows() throws Exception {
    return ROW.matcher(document()).results().map(match -> match.group(1)).toList();
  }

  private static String document() throws Exception {
    return Files.readString(Path.of("../../docs/formats.md"), UTF_8);
  }
}
