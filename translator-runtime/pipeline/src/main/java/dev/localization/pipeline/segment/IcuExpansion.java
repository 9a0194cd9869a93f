package dev.localization.pipeline.segment;

import dev.localization.pipeline.segment.IcuMessage.UnsupportedMessageException;
import dev.localization.pipeline.segment.IcuMessage.Variant;
import dev.localization.pipeline.segment.IcuNode.Argument;
import dev.localization.pipeline.segment.IcuNode.Axis;
import dev.localization.pipeline.segment.IcuNode.Choice;
import dev.localization.pipeline.segment.IcuNode.Count;
import dev.localization.pipeline.segment.IcuNode.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one message inside out, for one target language. */
final class IcuExpansion {
  private final String sourceLanguage;
  private final String targetLanguage;
  private int leaves;
  private int characters;

  IcuExpansion(String sourceLanguage, String targetLanguage) {
    this.sourceLanguage = sourceLanguage;
    this.targetLanguage = targetLanguage;
  }

  IcuTree expand(List<IcuNode> nodes) throws UnsupportedMessageException {
    return expand(nodes, new LinkedHashMap<>());
  }

  private IcuTree expand(List<IcuNode> nodes, Map<Axis, String> chosen)
      throws UnsupportedMessageException {
    Optional<Choice> first =
        nodes.stream().filter(Choice.class::isInstance).map(Choice.class::cast).findFirst();
    if (first.isEmpty()) {
      return leaf(nodes, chosen);
    }
    Axis axis = first.get().axis();
    Map<String, IcuTree> children = new LinkedHashMap<>();
    for (String selector : selectors(nodes, axis)) {
      Map<Axis, String> path = new LinkedHashMap<>(chosen);
      path.put(axis, selector);
      children.put(selector, expand(resolve(nodes, axis, selector), path));
    }
    return new IcuTree.Branch(axis, children);
  }

  private Set<String> selectors(List<IcuNode> nodes, Axis axis) {
    Set<String> written = new LinkedHashSet<>();
    collect(nodes, axis, written);
    if (axis.kind() == PluralForm.Kind.NONE) {
      written.remove("other");
      written.add("other");
      return written;
    }
    written.removeIf(selector -> !selector.startsWith("="));
    written.addAll(PluralCategories.of(targetLanguage, axis.kind()).all());
    return written;
  }

  private static void collect(List<IcuNode> nodes, Axis axis, Set<String> selectors) {
    for (IcuNode node : nodes) {
      if (node instanceof Choice choice) {
        if (choice.axis().equals(axis)) {
          selectors.addAll(choice.branches().keySet());
        }
        choice.branches().values().forEach(branch -> collect(branch, axis, selectors));
      }
    }
  }

  /** Puts the branches of one selector in the place of every choice by this axis, at any depth. */
  private List<IcuNode> resolve(List<IcuNode> nodes, Axis axis, String selector) {
    List<IcuNode> resolved = new ArrayList<>();
    for (IcuNode node : nodes) {
      if (node instanceof Choice choice && choice.axis().equals(axis)) {
        resolved.addAll(resolve(branch(choice, selector), axis, selector));
      } else if (node instanceof Choice choice) {
        Map<String, List<IcuNode>> branches = new LinkedHashMap<>();
        choice.branches().forEach((s, b) -> branches.put(s, resolve(b, axis, selector)));
        resolved.add(new Choice(choice.axis(), branches));
      } else {
        resolved.add(node);
      }
    }
    return resolved;
  }

  private List<IcuNode> branch(Choice choice, String selector) {
    Axis axis = choice.axis();
    List<IcuNode> written = choice.branches().get(selector);
    if (axis.kind() == PluralForm.Kind.NONE || written == null) {
      return written != null ? written : sourceForm(choice, selector);
    }
    // "One file" is no source for a form that also stands for 21, as Russian "one" does.
    boolean sayable =
        isSingleNumber(axis, selector)
            || countIn(written, axis).isPresent()
            || countIn(choice.other(), axis).isEmpty();
    return sayable ? written : choice.other();
  }

  /** For {@code =1} where it is not written, the form that the source language uses for 1. */
  private List<IcuNode> sourceForm(Choice choice, String selector) {
    if (selector.startsWith("=") && choice.axis().offset().isEmpty()) {
      String category =
          PluralCategories.of(sourceLanguage, choice.axis().kind())
              .select(Double.parseDouble(selector.substring(1)));
      return choice.branches().getOrDefault(category, choice.other());
    }
    return choice.other();
  }

  private boolean isSingleNumber(Axis axis, String selector) {
    return selector.startsWith("=")
        || PluralCategories.of(targetLanguage, axis.kind()).isSingleNumber(selector);
  }

  private IcuTree leaf(List<IcuNode> nodes, Map<Axis, String> chosen)
      throws UnsupportedMessageException {
    if (++leaves > IcuMessage.MAX_VARIANTS) {
      throw new UnsupportedMessageException(
          "the message has more than " + IcuMessage.MAX_VARIANTS + " variants");
    }
    Optional<Axis> innermost = chosen.keySet().stream().reduce((outer, inner) -> inner);
    Optional<Axis> plural = innermost.filter(axis -> axis.kind() != PluralForm.Kind.NONE);
    Quoting quoting = plural.isPresent() ? Quoting.ICU_PLURAL : Quoting.ICU;
    StringBuilder text = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (IcuNode node : nodes) {
      if (node instanceof Literal written) {
        literal.append(written.text());
      } else {
        text.append(quoting.encode(literal.toString())).append(syntax(node, plural));
        literal.setLength(0);
      }
    }
    text.append(quoting.encode(literal.toString()));
    characters += text.length();
    if (characters > IcuMessage.MAX_CHARACTERS) {
      throw new UnsupportedMessageException(
          "the variants of the message have more than %d characters"
              .formatted(IcuMessage.MAX_CHARACTERS));
    }
    return new IcuTree.Leaf(
        new Variant(
            id(chosen),
            text.toString(),
            note(chosen, plural),
            plural.isPresent(),
            plural.map(axis -> form(nodes, axis, chosen.get(axis))).orElse(PluralForm.NONE)));
  }

  private static String syntax(IcuNode node, Optional<Axis> innermostPlural)
      throws UnsupportedMessageException {
    return switch (node) {
      case Argument argument -> argument.raw();
      case Count(Axis axis) when innermostPlural.filter(axis::equals).isPresent() -> "#";
      case Count(Axis axis) when axis.offset().isEmpty() -> "{" + axis.argument() + ", number}";
      case Count(Axis axis) ->
          throw new UnsupportedMessageException(
              "the plural of {" + axis.argument() + "} has an offset and holds another choice");
      case Literal literal -> literal.text();
      case Choice choice -> throw new IllegalStateException("unresolved " + choice.axis());
    };
  }

  private PluralForm form(List<IcuNode> nodes, Axis axis, String selector) {
    return new PluralForm(
        axis.kind(), selector, countIn(nodes, axis).orElse(""), isSingleNumber(axis, selector));
  }

  private static Optional<String> countIn(List<IcuNode> nodes, Axis axis) {
    for (IcuNode node : nodes) {
      if (node instanceof Count count && count.axis().equals(axis)) {
        return Optional.of("#");
      }
      if (node instanceof Argument argument && argument.name().equals(axis.argument())) {
        return Optional.of(argument.raw());
      }
    }
    return Optional.empty();
  }

  private static String id(Map<Axis, String> chosen) {
    return chosen.entrySet().stream()
        .map(choice -> choice.getKey().argument() + "=" + choice.getValue())
        .collect(Collectors.joining(","));
  }

  private static String note(Map<Axis, String> chosen, Optional<Axis> plural) {
    return chosen.entrySet().stream()
        .filter(choice -> plural.filter(choice.getKey()::equals).isEmpty())
        .map(choice -> choice.getKey().argument() + " is " + choice.getValue())
        .collect(Collectors.joining(", "));
  }
}
