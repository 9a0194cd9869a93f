package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Babel, which Python's tools read catalogues with, takes every merged document of the corpus: its
 * placeholders and the number of its plural forms. Without Python or a package index the tests are
 * skipped, unless {@code REQUIRE_BABEL=true} says that they have to run.
 */
class BabelTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Po");
  private static final Path SCRIPTS = Path.of("src/test/python/babel");
  private static final Path PYTHON = Path.of("target/python/babel");

  // Babel knows no "#~|" and no keyword after a space, whatever the language.
  private static final Set<String> UNREADABLE = Set.of("german.po", "odd-layout.po");

  @TempDir Path folder;

  private record Ended(int status, String said) {}

  @BeforeAll
  static void babel_is_installed() throws Exception {
    Path requirements = SCRIPTS.resolve("requirements.txt");
    Path installed = PYTHON.resolve("requirements.txt");
    boolean isThere = Files.exists(installed) && Files.mismatch(installed, requirements) < 0;
    boolean required = "true".equals(System.getenv("REQUIRE_BABEL"));
    if (!isThere && install(requirements)) {
      Files.copy(requirements, installed);
      isThere = true;
    }
    assumeTrue(isThere || required, "Babel cannot be installed (python3-venv, PyPI)");
    assertThat(isThere).as("REQUIRE_BABEL, but it cannot be installed").isTrue();
  }

  private static boolean install(Path requirements) throws InterruptedException {
    try {
      return run("python3", "-m", "venv", "--clear", PYTHON.toString()).status == 0
          && run(
                      python(),
                      "-m",
                      "pip",
                      "install",
                      "--quiet",
                      "--require-hashes",
                      "--only-binary",
                      ":all:",
                      "--requirement",
                      requirements.toString())
                  .status
              == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void babel_takes_what_is_merged(String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    List<String> command =
        new ArrayList<>(List.of(python(), SCRIPTS.resolve("check.py").toString()));
    try (var files = Files.list(CORPUS)) {
      for (Path file : files.filter(BabelTest::isReadable).sorted().toList()) {
        byte[] source = Files.readAllBytes(file);
        DocumentPlan plan = codec("Po").plan(source, options);
        byte[] merged = codec("Po").merge(source, options, translated(plan, BabelTest::shout));
        Path written = folder.resolve(file.getFileName());
        Files.write(written, withoutByteOrderMark(merged));
        command.add(written.toString());
      }
    }

    Ended ended = run(command.toArray(String[]::new));

    assertThat(ended.status).isZero();
    assertThat(ended.said.lines().filter(line -> !isWronglySaid(line, language))).isEmpty();
  }

  @Test
  void babel_would_tell_of_a_placeholder_that_the_source_lacks() throws Exception {
    Path file = folder.resolve("wrong.po");
    Files.writeString(
        file,
        """
        msgid ""
        msgstr ""
        "Language: ru\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        #, python-format
        msgid "%(n)s file"
        msgstr "%(m)s файл"
        """);

    Ended ended = run(python(), SCRIPTS.resolve("check.py").toString(), file.toString());

    assertThat(ended.said).contains("unknown named placeholder 'm'");
  }

  // Babel compares the second form with the plural, but in Arabic it is for 1 and needs no number.
  private static boolean isWronglySaid(String line, String language) {
    return language.equals("ar") && line.endsWith("placeholders are incompatible");
  }

  private static boolean isReadable(Path file) {
    return !UNREADABLE.contains(file.getFileName().toString());
  }

  private static String python() {
    return PYTHON.resolve("bin/python").toString();
  }

  private static Ended run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  // A byte order mark is what editors write and gettext's tools refuse.
  private static byte[] withoutByteOrderMark(byte[] catalogue) {
    String text = new String(catalogue, UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(UTF_8);
  }

  private static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> \\ " + masked.text() + "\n☂");
  }
}
