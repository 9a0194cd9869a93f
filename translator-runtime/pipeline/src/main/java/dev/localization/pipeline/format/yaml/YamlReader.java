package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.packed.PackedMap;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a document as YAML 1.1, which Ruby, Python and PHP speak, with SnakeYAML. The scanner reads
 * YAML 1.2; a document that passes means the same in both.
 */
final class YamlReader {
  private static final Resolver TYPES = new Resolver();

  // Numbers of the core schema of 1.2 that are strings in 1.1.
  private static final Pattern NUMBER =
      Pattern.compile("0o[0-7]+|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private final Iterator<Event> events;
  private final PackedMap values = new PackedMap();
  private int document = -1;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /** A string, told apart from a number or a boolean that is spelt alike. */
  static String string(String text) {
    return "\"" + text;
  }

  /**
   * Finds the values that hold no others, by key and in order.
   *
   * @throws MergeGateException when it is not YAML 1.1
   */
  static void read(String yaml, PlanOptions options, Findings findings) throws MergeGateException {
    LoaderOptions loader = new LoaderOptions();
    loader.setCodePointLimit(Integer.MAX_VALUE);
    String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
    try {
      YamlReader reader = new YamlReader(new Yaml(loader).parse(new StringReader(text)).iterator());
      reader.documents();
      RailsKeys.relative(reader.values, options, findings);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new MergeGateException("it is not YAML 1.1 at line " + line + ": " + e.getProblem());
    } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new MergeGateException("it is not YAML 1.1: " + e.getMessage());
    }
  }

  private void documents() throws MergeGateException {
    while (events.hasNext()) {
      if (events.next() instanceof DocumentStartEvent) {
        document++;
        value(events.next(), new ArrayList<>());
      }
    }
  }

  private void value(Event event, List<String> path) throws MergeGateException {
    switch (event) {
      case ScalarEvent scalar ->
          put(path, isString(scalar) ? string(scalar.getValue()) : scalar.getValue());
      case AliasEvent alias -> put(path, "*" + alias.getAnchor());
      case SequenceStartEvent start -> sequence(path);
      case MappingStartEvent start -> mapping(path);
      default -> throw new MergeGateException("a value is missing at " + key(path));
    }
  }

  private void sequence(List<String> path) throws MergeGateException {
    int index = 0;
    Event event = events.next();
    while (!event.is(Event.ID.SequenceEnd)) {
      inside(event, path, Integer.toString(index++));
      event = events.next();
    }
    if (index == 0) {
      put(path, "[]");
    }
  }

  private void mapping(List<String> path) throws MergeGateException {
    int index = 0;
    Event event = events.next();
    while (!event.is(Event.ID.MappingEnd)) {
      String name = name(event, index++);
      inside(events.next(), path, name);
      event = events.next();
    }
    if (index == 0) {
      put(path, "{}");
    }
  }

  private void inside(Event event, List<String> path, String name) throws MergeGateException {
    path.add(name);
    value(event, path);
    path.removeLast();
  }

  private String name(Event event, int index) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getValue();
      case AliasEvent alias -> "*" + alias.getAnchor();
      default -> {
        skip();
        yield "?" + index;
      }
    };
  }

  private void skip() {
    for (int depth = 1; depth > 0; ) {
      Event event = events.next();
      boolean begins = event.is(Event.ID.SequenceStart) || event.is(Event.ID.MappingStart);
      boolean ends = event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd);
      depth += begins ? 1 : ends ? -1 : 0;
    }
  }

  private void put(List<String> path, String value) throws MergeGateException {
    String key = key(path);
    if (values.containsKey(key)) {
      throw new MergeGateException("there are two values at " + key);
    }
    values.add(key, value);
  }

  private String key(List<String> path) {
    StringBuilder key = new StringBuilder();
    if (document > 0) {
      key.append('#').append(document + 1);
    }
    for (String name : path) {
      key.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return key.toString();
  }

  /** Whether a scalar is a string, to readers of 1.1 and of 1.2. */
  static boolean isString(ScalarEvent scalar) {
    if (scalar.getTag() != null) {
      return scalar.getTag().equals("!") || scalar.getTag().equals(Tag.STR.getValue());
    }
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN
        || !scalar.getImplicit().canOmitTagInPlainScalar()) {
      return true;
    }
    Tag type = TYPES.resolve(NodeId.scalar, scalar.getValue(), true);
    return type.equals(Tag.STR) && !NUMBER.matcher(scalar.getValue()).matches();
  }
}
