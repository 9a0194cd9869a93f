package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a resource rule by rule of the grammar; what is no entry is refused. */
final class FluentReader {
  private final FluentTokens tokens;
  private final FluentPatternReader patterns;
  private final Findings findings;

  private FluentReader(String resource, Findings findings) {
    this.findings = findings;
    this.tokens = new FluentTokens(resource);
    this.patterns = new FluentPatternReader(tokens);
  }

  /**
   * Finds what each pattern says, by key and in order: text, with placeables between the characters
   * U+0001 and U+0002.
   *
   * @throws MergeGateException when it is no resource of Fluent Syntax 1.0
   */
  static void read(String source, Findings findings) throws MergeGateException {
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    new FluentReader(text.replace("\r\n", "\n"), findings).resource();
  }

  // Resource ::= (Entry | blank_block)*
  private void resource() throws MergeGateException {
    while (!tokens.isAtEnd()) {
      boolean isNoEntry =
          tokens.next(FluentTokens.BLANK_BLOCK).isPresent()
              || tokens.next(FluentTokens.COMMENT).isPresent();
      if (!isNoEntry && !isBlankToTheEnd()) {
        entry();
      }
    }
  }

  private boolean isBlankToTheEnd() {
    tokens.next(FluentTokens.BLANK_INLINE);
    return tokens.isAtEnd();
  }

  // Message ::= Identifier "=" ((Pattern Attribute*) | (Attribute+))
  // Term ::= "-" Identifier "=" Pattern Attribute*
  private void entry() throws MergeGateException {
    boolean isTerm = tokens.next("-");
    String key = (isTerm ? "-" : "") + tokens.expect(FluentTokens.IDENTIFIER, "a name");
    boolean hasValue = pattern(key);
    boolean hasAttributes = false;
    while (tokens.next(FluentTokens.ATTRIBUTE).isPresent()) {
      String name = tokens.expect(FluentTokens.IDENTIFIER, "the name of an attribute");
      if (!pattern(key + "." + name)) {
        throw tokens.refused("the text of " + key + "." + name);
      }
      hasAttributes = true;
    }
    if (!hasValue && (isTerm || !hasAttributes)) {
      throw tokens.refused("the text of " + key);
    }
    tokens.next(FluentTokens.BLANK_INLINE);
    if (!tokens.isAtEnd()) {
      tokens.expect("\n");
    }
  }

  private boolean pattern(String key) throws MergeGateException {
    tokens.next(FluentTokens.BLANK_INLINE);
    tokens.expect("=");
    Optional<FluentPatternReader.Spoken> pattern = patterns.pattern();
    if (pattern.isPresent()) {
      collect(key, pattern.get());
    }
    return pattern.isPresent();
  }

  private void collect(String key, FluentPatternReader.Spoken pattern) throws MergeGateException {
    List<FluentPatternReader.Piece> pieces = pattern.pieces();
    boolean hasChoice = pieces.stream().anyMatch(FluentPatternReader.Variants.class::isInstance);
    List<FluentPatternReader.Piece> run = new ArrayList<>();
    int runs = 0;
    int choices = 0;
    for (FluentPatternReader.Piece piece : pieces) {
      if (!(piece instanceof FluentPatternReader.Variants variants)) {
        run.add(piece);
        continue;
      }
      runs += put(key + "#" + (runs + 1), FluentPatternReader.trimmed(run, choices > 0, true));
      run.clear();
      choices++;
      String name = choices == 1 ? key : key + "{" + choices + "}";
      for (Map.Entry<String, FluentPatternReader.Spoken> variant : variants.byKey().entrySet()) {
        collect(name + "[" + variant.getKey() + "]", variant.getValue());
      }
    }
    String name = hasChoice ? key + "#" + (runs + 1) : key;
    put(name, FluentPatternReader.trimmed(run, hasChoice, false));
  }

  private int put(String key, List<FluentPatternReader.Piece> run) throws MergeGateException {
    if (run.isEmpty()) {
      return 0;
    }
    StringBuilder value = new StringBuilder();
    run.forEach(piece -> value.append(FluentPatternReader.shown(piece)));
    findings.add(key, value.toString());
    return 1;
  }
}
