package dev.localization.benchmarks.queue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a README that show the last results, each between two comments. */
public final class Readme {
  private Readme() {}

  /**
   * Replaces a part.
   *
   * @param name {@code results} for what stands between {@code <!-- results -->} and {@code <!--
   *     end of results -->}
   */
  public static void show(Path file, String name, String results) throws IOException {
    String begin = "<!-- %s -->\n".formatted(name);
    String end = "<!-- end of %s -->".formatted(name);
    Pattern part =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
    String shown = Matcher.quoteReplacement(begin + results + end);
    Files.writeString(file, part.matcher(Files.readString(file)).replaceFirst(shown));
  }
}
