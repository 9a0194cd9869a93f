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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * GNU gettext itself takes every merged document of the corpus. Without {@code msgfmt} (package
 * gettext) the tests are skipped, unless {@code REQUIRE_GETTEXT=true} says that it has to be there.
 */
class MsgfmtTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Po");

  @TempDir Path folder;

  record Case(Path file, String language) {
    @Override
    public String toString() {
      return file.getFileName() + " in " + language;
    }
  }

  @BeforeAll
  static void msgfmt_is_there() {
    boolean present =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "msgfmt")));
    boolean required = "true".equals(System.getenv("REQUIRE_GETTEXT"));
    assumeTrue(present || required, "msgfmt is not installed (package gettext)");
  }

  static List<Case> cases() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files
          .sorted()
          .flatMap(
              file ->
                  Stream.of("de", "fr", "ru", "ar", "ja", "pt-BR")
                      .map(language -> new Case(file, language)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void msgfmt_takes_what_is_merged(Case of) throws Exception {
    PlanOptions options = new PlanOptions("en", of.language);
    byte[] source = Files.readAllBytes(of.file);
    DocumentPlan plan = codec("Po").plan(source, options);

    byte[] merged = codec("Po").merge(source, options, translated(plan, MsgfmtTest::shout));

    if (plan.units().isEmpty()) {
      assertThat(merged).isEqualTo(source);
    } else {
      assertThat(msgfmt(merged)).isEqualTo("exit 0");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_second_plan_finds_nothing_left(Case of) throws Exception {
    PlanOptions options = new PlanOptions("en", of.language);
    byte[] source = Files.readAllBytes(of.file);
    DocumentPlan plan = codec("Po").plan(source, options);

    byte[] merged = codec("Po").merge(source, options, translated(plan, MsgfmtTest::shout));

    DocumentPlan again = codec("Po").plan(merged, options);
    assertThat(again.units()).isEmpty();
    assertThat(again.expectedKeys()).isEqualTo(plan.expectedKeys());
  }

  private String msgfmt(byte[] catalogue) throws Exception {
    Path file = folder.resolve("merged.po");
    Files.write(file, withoutByteOrderMark(catalogue));
    Process process =
        new ProcessBuilder("msgfmt", "-c", "-o", "/dev/null", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() == 0 ? "exit 0" : said;
  }

  // A byte order mark is what editors write and msgfmt alone refuses.
  private static byte[] withoutByteOrderMark(byte[] catalogue) {
    String text = new String(catalogue, UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(UTF_8);
  }

  private static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> \\ " + masked.text() + "\n☂");
  }
}
