package dev.localization.pipeline.segment;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import dev.localization.pipeline.segment.IcuNode.Argument;
import dev.localization.pipeline.segment.IcuNode.Axis;
import dev.localization.pipeline.segment.IcuNode.Choice;
import dev.localization.pipeline.segment.IcuNode.Count;
import dev.localization.pipeline.segment.IcuNode.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds the tree of a message from what ICU's parser found. */
final class IcuParser {
  private final MessagePattern pattern;
  private final String whole;

  private IcuParser(MessagePattern pattern) {
    this.pattern = pattern;
    this.whole = pattern.getPatternString();
  }

  /** The tree of a text; empty when ICU cannot read it. */
  static Optional<List<IcuNode>> parse(String text) {
    return MessagePiece.parse(text, Quoting.ICU)
        .map(pattern -> new IcuParser(pattern).message(0, Optional.empty()));
  }

  private List<IcuNode> message(int start, Optional<Axis> plural) {
    List<IcuNode> nodes = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int from = pattern.getPart(start).getLimit();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      literal.append(whole, from, part.getIndex());
      from = part.getLimit();
      if (part.getType() == Part.Type.ARG_START) {
        flush(literal, nodes);
        nodes.add(argument(i, plural));
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        flush(literal, nodes);
        nodes.add(new Count(plural.orElseThrow()));
      }
    }
    flush(literal, nodes);
    return nodes;
  }

  private IcuNode argument(int start, Optional<Axis> plural) {
    ArgType type = pattern.getPart(start).getArgType();
    Part name = pattern.getPart(start + 1);
    String argument = pattern.getSubstring(name);
    if (!type.hasPluralStyle() && type != ArgType.SELECT) {
      int end = pattern.getPart(pattern.getLimitPartIndex(start)).getLimit();
      return new Argument(argument, whole.substring(pattern.getPart(start).getIndex(), end));
    }
    int i = start + 2;
    String offset = "";
    if (pattern.getPartType(i).hasNumericValue()) {
      offset = pattern.getSubstring(pattern.getPart(i));
      i++;
    }
    Axis axis = new Axis(argument, type.name().toLowerCase(Locale.ROOT), offset);
    Optional<Axis> inner = type.hasPluralStyle() ? Optional.of(axis) : plural;
    Map<String, List<IcuNode>> branches = new LinkedHashMap<>();
    while (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
      String selector = pattern.getSubstring(pattern.getPart(i));
      i++;
      if (pattern.getPartType(i).hasNumericValue()) {
        i++;
      }
      branches.putIfAbsent(selector, message(i, inner));
      i = pattern.getLimitPartIndex(i) + 1;
    }
    return new Choice(axis, branches);
  }

  private static void flush(StringBuilder literal, List<IcuNode> nodes) {
    if (!literal.isEmpty()) {
      nodes.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
