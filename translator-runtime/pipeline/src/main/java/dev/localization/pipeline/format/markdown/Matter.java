package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the text proper.
 *
 * @param yaml between its fences; "" when it is in TOML, or there is none
 * @param values its texts
 * @param end where the text begins
 */
record Matter(String yaml, List<FrontMatter.Value> values, int end) {

  static Matter of(SourceText source, int maxDepth) throws InvalidDocumentException {
    Optional<Integer> toml = frontMatterEnd(source, "+++");
    if (toml.isPresent()) {
      return new Matter("", List.of(), toml.get());
    }
    Optional<Integer> end = frontMatterEnd(source, "---");
    if (end.isPresent()) {
      int from = source.begin() + 3;
      int to = source.text().lastIndexOf("---", end.get());
      Optional<List<FrontMatter.Value>> values = FrontMatter.of(source, from, to, maxDepth);
      if (values.isPresent()) {
        return new Matter(source.text().substring(from, to), values.get(), end.get());
      }
    }
    return new Matter("", List.of(), source.begin());
  }

  /** Where the front matter ends: after the line that closes it; empty when there is none. */
  private static Optional<Integer> frontMatterEnd(SourceText text, String fence) {
    String source = text.text();
    Matcher matter =
        Pattern.compile(Pattern.quote(fence) + "[ \\t]*+(?:\\r?\\n|\\r)")
            .matcher(source)
            .region(text.begin(), source.length());
    if (!matter.lookingAt()) {
      return Optional.empty();
    }
    Matcher close = Pattern.compile("(?m)^" + Pattern.quote(fence) + "[ \\t]*+$").matcher(source);
    return close.find(matter.end()) ? Optional.of(close.end()) : Optional.empty();
  }
}
