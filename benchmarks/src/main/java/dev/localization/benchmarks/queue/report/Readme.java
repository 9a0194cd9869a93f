package dev.localization.benchmarks.queue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a README that shows the last results. */
public final class Readme {
  private static final String BEGIN = "<!-- results -->\n";
  private static final String END = "<!-- end of results -->";
  private static final Pattern PART =
      Pattern.compile(Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL);

  private Readme() {}

  public static void show(Path file, String results) throws IOException {
    String part = Matcher.quoteReplacement(BEGIN + results + END);
    Files.writeString(file, PART.matcher(Files.readString(file)).replaceFirst(part));
  }
}
