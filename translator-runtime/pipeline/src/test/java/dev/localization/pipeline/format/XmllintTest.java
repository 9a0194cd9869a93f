package dev.localization.pipeline.format;

import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.localization.pipeline.document.PlanOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * libxml2 takes every merged document of the corpus that is written in XML. Without {@code xmllint}
 * (package libxml2-utils) the tests are skipped, unless {@code REQUIRE_XMLLINT=true} says that it
 * has to be there.
 */
class XmllintTest {
  @TempDir Path folder;

  @BeforeAll
  static void xmllint_is_there() {
    assumeTrue(
        Tool.isPresent("xmllint") || "true".equals(System.getenv("REQUIRE_XMLLINT")),
        "xmllint is not installed (package libxml2-utils)");
  }

  static List<Corpus.Entry> documents() {
    return Stream.of("Xliff", "Qt", "Android", "Resx", "StringsDict")
        .flatMap(format -> Corpus.of(format).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void libxml2_takes_what_is_merged(Corpus.Entry entry) throws Exception {
    List<String> command = new ArrayList<>(List.of("xmllint", "--noout", "--nonet"));
    for (PlanOptions options : entry.languages()) {
      byte[] source = entry.bytes();
      var plan = codec(entry.format()).plan(source, options);
      byte[] merged =
          codec(entry.format()).merge(source, options, translated(plan, CorpusTest::shout));
      Path file = folder.resolve(options.targetLanguage() + ".xml");
      Files.write(file, merged);
      command.add(file.toString());
    }

    assertThat(Tool.run(command)).isEqualTo("exit 0");
  }
}
