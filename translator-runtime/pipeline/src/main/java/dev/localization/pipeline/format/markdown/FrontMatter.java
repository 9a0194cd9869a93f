package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The texts of a YAML front matter: values that are one line, however they are folded, and whose
 * name, at any depth, is one that site generators show to readers. What else there is stays: dates,
 * slugs, tags, layouts, blocks of several lines.
 */
final class FrontMatter {
  /** Names of values that are translated; of a list, its members. */
  static final Set<String> NAMES =
      Set.of(
          "title",
          "description",
          "summary",
          "subtitle",
          "excerpt",
          "tagline",
          "lead",
          "caption",
          "alt",
          "keywords",
          "linktitle",
          "sidebar_label",
          "sidebar_title",
          "sidebartitle",
          "nav_title",
          "navtitle",
          "short_title",
          "shorttitle",
          "pagination_label",
          "details",
          "text");

  static final String KEY = "front";
  private static final Pattern SPACE = Pattern.compile("\\s*[\\r\\n]\\s*");
  private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");
  // Letters, digits and what never ends or begins anything in YAML.
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}](?:[\\p{L}\\p{M}\\p{N}.!()/+&;’“”„«»–—…]|'|(?<! )-| (?![ ]|$))*+");

  // The line that begins a block, and the indentation of the next.
  private static final Pattern BLOCK = Pattern.compile("[>|][-+]?[ \\t]*+(?:\\r\\n|\\n|\\r)[ ]++");

  private final int start;
  private final String yaml;
  private final List<Value> values = new ArrayList<>();

  private FrontMatter(SourceText source, int start, int end) {
    this.start = start;
    this.yaml = source.text().substring(start, end);
  }

  /**
   * A text of a front matter.
   *
   * @param key where it stands
   * @param start first character in the document, a quote included
   * @param end after the last
   */
  record Value(String key, String text, int start, int end) {}

  /**
   * The front matter between two positions; empty when it is no mapping, and so none at all.
   *
   * @throws InvalidDocumentException when it is not YAML
   */
  static Optional<List<Value>> of(SourceText source, int start, int end, int maxDepth)
      throws InvalidDocumentException {
    FrontMatter matter = new FrontMatter(source, start, end);
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(maxDepth);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(matter.yaml));
      if (root == null) {
        return Optional.of(List.of());
      }
      if (!(root instanceof MappingNode mapping)) {
        return Optional.empty();
      }
      matter.mapping(mapping, KEY);
      return Optional.of(matter.values);
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine();
      throw new InvalidDocumentException(
          source.line(start) + line,
          "the front matter is not YAML: " + malformed.getProblem(),
          "correct it, or put quotes about the value");
    } catch (YAMLException malformed) {
      throw new InvalidDocumentException(
          source.line(start), "the front matter is not YAML", "correct it");
    }
  }

  private void mapping(MappingNode mapping, String path) {
    for (NodeTuple member : mapping.getValue()) {
      if (member.getKeyNode() instanceof ScalarNode name) {
        boolean shown = NAMES.contains(name.getValue().toLowerCase(Locale.ROOT));
        node(member.getValueNode(), path + "/" + name.getValue(), shown);
      }
    }
  }

  private void node(Node node, String path, boolean shown) {
    switch (node) {
      case MappingNode mapping -> mapping(mapping, path);
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          node(sequence.getValue().get(i), path + "/" + i, shown);
        }
      }
      case ScalarNode scalar when shown -> scalar(scalar, path);
      default -> {}
    }
  }

  private void scalar(ScalarNode scalar, String path) {
    int from = position(scalar.getStartMark().getIndex()) - start;
    int to = position(scalar.getEndMark().getIndex()) - start;
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.FOLDED
            || scalar.getScalarStyle() == ScalarStyle.LITERAL;
    while (block && to > from && Character.isWhitespace(yaml.charAt(to - 1))) {
      to--;
    }
    boolean oneLine = scalar.getStartMark().getLine() == scalar.getEndMark().getLine();
    String value = value(scalar.getValue(), block);
    boolean readable = !block || BLOCK.matcher(yaml).region(from, to).lookingAt();
    if (readable && isText(value, plain, !plain) && (oneLine || isOneLine(value))) {
      values.add(new Value(path, value, start + from, start + to));
    }
  }

  /** A value without the line break that ends a block. */
  static String value(String value, boolean block) {
    return block ? value.stripTrailing() : value;
  }

  /** Whether a value that stands on several lines is one when it is read. */
  static boolean isOneLine(String value) {
    return value.indexOf('\n') < 0;
  }

  /** Whether a value is words, whatever version of YAML reads it. */
  static boolean isText(String value, boolean plain, boolean quoted) {
    boolean words =
        value.codePoints().anyMatch(Character::isLetter) && !WORD.matcher(value).matches();
    boolean number = !value.isEmpty() && !Character.isLetter(value.codePointAt(0));
    return words && (quoted || (plain && (!number || value.indexOf(' ') > 0)));
  }

  private int position(int codePoints) {
    return start + yaml.offsetByCodePoints(0, codePoints);
  }

  /** A text as it is written in the place of another. */
  static String encode(String text, String written) {
    String line = seen(text);
    Matcher block = BLOCK.matcher(written);
    if (block.lookingAt()) {
      return block.group() + line.strip();
    }
    if (written.startsWith("'")) {
      return "'" + line.replace("'", "''") + "'";
    }
    boolean plain = !written.startsWith("\"") && SAFE.matcher(line).matches();
    return plain && !WORD.matcher(line).matches()
        ? line
        : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }

  /** A text on one line. */
  static String seen(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
