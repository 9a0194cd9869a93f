package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.MergeGateException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the texts of a front matter anew, as YAML 1.2. */
final class FrontMatterReader {
  private final Map<String, String> values = new LinkedHashMap<>();

  private FrontMatterReader() {}

  static Map<String, String> read(String yaml) throws MergeGateException {
    FrontMatterReader reader = new FrontMatterReader();
    try {
      LoadSettings settings =
          LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
      new Compose(settings)
          .composeString(yaml)
          .ifPresent(root -> reader.node(root, FrontMatter.KEY, false));
      return reader.values;
    } catch (YamlEngineException malformed) {
      throw new MergeGateException("the front matter is not YAML any longer");
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

  private void mapping(MappingNode mapping, String path) {
    for (NodeTuple member : mapping.getValue()) {
      if (member.getKeyNode() instanceof ScalarNode name) {
        boolean shown = FrontMatter.NAMES.contains(name.getValue().toLowerCase(Locale.ROOT));
        node(member.getValueNode(), path + "/" + name.getValue(), shown);
      }
    }
  }

  private void scalar(ScalarNode scalar, String path) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.FOLDED
            || scalar.getScalarStyle() == ScalarStyle.LITERAL;
    String value = FrontMatter.value(scalar.getValue(), block);
    boolean oneLine =
        scalar
            .getStartMark()
            .map(mark -> mark.getLine())
            .orElse(0)
            .equals(scalar.getEndMark().map(mark -> mark.getLine()).orElse(0));
    if ((oneLine || FrontMatter.isOneLine(value)) && FrontMatter.isText(value, plain, !plain)) {
      values.put(path, value);
    }
  }
}
