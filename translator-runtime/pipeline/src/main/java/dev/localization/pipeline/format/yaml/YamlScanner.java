package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 and records where each value stands. Aliases are never followed, so that none can
 * multiply what it names.
 */
final class YamlScanner {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
  private static final Set<String> STRING_TAGS = Set.of("!", "tag:yaml.org,2002:str");

  private final SourceText source;
  private final DocumentLimits limits;
  private final YamlPositions positions;
  private final YamlComments comments;
  private final YamlValues values = new YamlValues();
  private final Deque<YamlCollection> open = new ArrayDeque<>();
  private final Set<String> anchors = new HashSet<>();
  private int document = -1;
  private int depth;
  private int firstKeyStart;
  private int firstKeyEnd;

  YamlScanner(SourceText source, DocumentLimits limits) {
    this.source = source;
    this.limits = limits;
    this.positions = new YamlPositions(source);
    this.comments = new YamlComments(source.text());
  }

  YamlStream scan() throws InvalidDocumentException {
    String text = source.text().substring(source.begin());
    try {
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      int line = mark.map(Mark::getLine).orElse(-1) + 1;
      throw new InvalidDocumentException(line, reason(e), "correct the YAML");
    } catch (ReaderException e) {
      int at = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.length()));
      throw new InvalidDocumentException(
          source.line(source.begin() + at),
          "there is a control character (U+%04X)".formatted(e.getCodePoint()),
          "escape it in double quotes, or remove it");
    } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidDocumentException(0, "it is not YAML: " + e.getMessage(), "correct it");
    }
    return new YamlStream(values, firstKeyStart, firstKeyEnd);
  }

  private static String reason(MarkedYamlEngineException e) {
    String problem = Optional.ofNullable(e.getProblem()).orElse("it is not YAML");
    return e.getContext() == null ? problem : e.getContext() + " " + problem;
  }

  private void accept(Event event) throws InvalidDocumentException {
    switch (event) {
      case DocumentStartEvent start -> {
        document++;
        anchors.clear();
      }
      case CollectionEndEvent end -> close(end);
      case NodeEvent node -> node(node);
      default -> {
        // The ends of documents and of the stream say nothing more.
      }
    }
  }

  private void node(NodeEvent node) throws InvalidDocumentException {
    checkAlias(node);
    YamlCollection around = open.peek();
    boolean isKey = around != null && around.expectsKey();
    if (around != null && around.isKey()) {
      // A collection as a key: nothing in it is for people.
      if (node instanceof CollectionStartEvent collection) {
        open(collection, around.path(), true);
      }
    } else if (isKey && node instanceof CollectionStartEvent collection) {
      key(around, "?" + around.size(), node);
      open(collection, around.path(), true);
    } else if (isKey) {
      key(around, name(node), node);
    } else if (node instanceof CollectionStartEvent collection) {
      open(collection, path(around), false);
    } else {
      leaf(node, around);
    }
  }

  private void checkAlias(NodeEvent node) throws InvalidDocumentException {
    if (node instanceof AliasEvent alias && !anchors.contains(alias.getAlias().getValue())) {
      String name = alias.getAlias().getValue();
      throw invalid(begin(node), "no anchor above is named by *" + name, "write &" + name);
    }
    if (!(node instanceof AliasEvent)) {
      node.getAnchor().ifPresent(anchor -> anchors.add(anchor.getValue()));
    }
  }

  private void open(CollectionStartEvent event, List<String> path, boolean isKey)
      throws InvalidDocumentException {
    if (++depth > limits.maxDepth()) {
      throw invalid(
          begin(event), "it nests deeper than " + limits.maxDepth() + " levels", "flatten it");
    }
    boolean isMapping = event instanceof MappingStartEvent && !isKey;
    open.push(new YamlCollection(path, isMapping, isKey, event.isFlow(), begin(event)));
  }

  private void close(CollectionEndEvent event) {
    depth--;
    YamlCollection closed = open.pop();
    YamlCollection around = open.peek();
    if (closed.isKey()) {
      if (around != null && !around.isKey()) {
        around.keyEnds(end(event));
      }
      return;
    }
    if (closed.size() == 0) {
      String empty = closed.isMapping() ? "{}" : "[]";
      add(around, YamlValue.Kind.OTHER, properties(closed.start()), end(event), empty);
    }
    if (around != null) {
      around.valueDone();
    }
    if (closed.isFlow()) {
      comments.pass(end(event));
    }
  }

  private void key(YamlCollection around, String name, NodeEvent node)
      throws InvalidDocumentException {
    if (firstKeyEnd == 0) {
      firstKeyStart = properties(begin(node));
      firstKeyEnd = end(node);
    }
    if (!around.key(name, begin(node), end(node))) {
      throw invalid(begin(node), "the key \"" + name + "\" appears twice", "remove one of them");
    }
  }

  private static String name(NodeEvent node) {
    return switch (node) {
      case AliasEvent alias -> "*" + alias.getAlias().getValue();
      case ScalarEvent scalar -> scalar.getValue();
      default -> "";
    };
  }

  private void leaf(NodeEvent node, YamlCollection around) {
    int start = properties(begin(node));
    switch (node) {
      case ScalarEvent scalar -> {
        boolean isBlock = scalar.isLiteral() || scalar.isFolded();
        int end = isBlock ? blockEnd(start, end(node)) : end(node);
        add(around, kind(scalar), start, end, scalar.getValue());
        comments.pass(end);
      }
      default -> {
        add(around, YamlValue.Kind.OTHER, start, end(node), name(node));
        comments.pass(end(node));
      }
    }
    if (around != null) {
      around.valueDone();
    }
  }

  private void add(YamlCollection around, YamlValue.Kind kind, int start, int end, String text) {
    int keyStart = around == null ? start : around.keyStart(start);
    values.add(
        new YamlValue(
            document,
            path(around),
            kind,
            keyStart,
            around == null ? start : around.keyEnd(start),
            start,
            end,
            text,
            comments.of(keyStart, start, end)));
  }

  private static List<String> path(YamlCollection around) {
    return around == null ? List.of() : around.childPath();
  }

  private static YamlValue.Kind kind(ScalarEvent scalar) {
    Optional<String> tag = scalar.getTag();
    boolean isString =
        tag.isPresent()
            ? STRING_TAGS.contains(tag.get())
            : !scalar.isPlain()
                || !scalar.getImplicit().canOmitTagInPlainScalar()
                || PlainScalars.isString(scalar.getValue());
    return isString ? YamlValue.Kind.STRING : YamlValue.Kind.OTHER;
  }

  /** Where a node itself begins: its anchor and tag stand before it. */
  private int properties(int from) {
    String text = source.text();
    int at = from;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      at = YamlComments.skipSpace(text, at);
    }
    return at;
  }

  /** After the last line with ink: the line breaks that follow stay. */
  private int blockEnd(int start, int end) {
    String text = source.text();
    int at = end;
    while (at > start && " \t\r\n".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return Math.min(end, YamlEncoder.lineEnd(text, at));
  }

  private int begin(Event event) {
    return positions.of(event.getStartMark());
  }

  private int end(Event event) {
    return positions.of(event.getEndMark());
  }

  private InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
