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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Python's {@code plistlib} reads every merged dictionary of plurals as a property list. Without
 * Python the tests are skipped, unless {@code REQUIRE_PYTHON=true} says that it has to be there.
 */
class PlistTest {
  private static final String READ =
      """
      import plistlib, sys
      for name in sys.argv[1:]:
        with open(name, 'rb') as f:
          assert isinstance(plistlib.load(f), dict), name
      """;

  @TempDir Path folder;

  @BeforeAll
  static void python_is_there() {
    assumeTrue(
        Tool.isPresent("python3") || "true".equals(System.getenv("REQUIRE_PYTHON")),
        "python3 is not installed");
  }

  static List<Corpus.Entry> documents() {
    return Corpus.of("StringsDict");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void python_reads_what_is_merged(Corpus.Entry entry) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", "-c", READ));
    for (PlanOptions options : entry.languages()) {
      byte[] source = entry.bytes();
      var plan = codec("StringsDict").plan(source, options);
      byte[] merged =
          codec("StringsDict").merge(source, options, translated(plan, CorpusTest::shout));
      Path file = folder.resolve(options.targetLanguage() + ".stringsdict");
      Files.write(file, merged);
      command.add(file.toString());
    }

    assertThat(Tool.run(command)).isEqualTo("exit 0");
  }
}
