package dev.localization.pipeline.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prefixes that are declared where the reading stands (Namespaces in XML 1.0). */
final class XmlNamespaces {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final Map<String, Deque<String>> uris = new HashMap<>();
  private final Deque<List<String>> entered = new ArrayDeque<>();

  /** Those that every document knows. */
  XmlNamespaces() {
    this(Map.of("xml", XML));
  }

  /** Those that are declared around a piece of a document: URIs by prefix. */
  XmlNamespaces(Map<String, String> around) {
    around.forEach((prefix, uri) -> uris.put(prefix, new ArrayDeque<>(List.of(uri))));
  }

  /** URIs by prefix. */
  Map<String, String> declared() {
    Map<String, String> now = new HashMap<>();
    uris.forEach(
        (prefix, bound) -> {
          if (!bound.isEmpty()) {
            now.put(prefix, bound.peek());
          }
        });
    return Map.copyOf(now);
  }

  /** Enters an element, and returns what is wrong with its names; empty when nothing is. */
  Optional<String> enter(String name, List<XmlAttribute> attributes) {
    // Most elements say nothing about namespaces, and there may be a million of them.
    if (attributes.stream().noneMatch(XmlNamespaces::mayConcern)) {
      entered.push(List.of());
      return isBound(name) ? Optional.empty() : undeclared(name);
    }
    List<XmlAttribute> declarations =
        attributes.stream().filter(attribute -> declares(attribute.name())).toList();
    for (XmlAttribute declaration : declarations) {
      if (!isAllowed(declaration)) {
        return Optional.of("the declaration " + declaration.name() + " is not allowed");
      }
      uris.computeIfAbsent(declaredPrefix(declaration.name()), p -> new ArrayDeque<>())
          .push(declaration.value());
    }
    entered.push(declarations.stream().map(d -> declaredPrefix(d.name())).toList());
    return unbound(name, attributes);
  }

  /** Leaves the element that was entered last. */
  void leave() {
    for (String prefix : entered.pop()) {
      uris.get(prefix).pop();
    }
  }

  /** The URI that the prefix of an element stands for; "" for none. */
  String of(String element) {
    Deque<String> bound = uris.get(prefix(element));
    return bound == null || bound.isEmpty() ? "" : bound.peek();
  }

  private Optional<String> unbound(String name, List<XmlAttribute> attributes) {
    if (!isBound(name)) {
      return undeclared(name);
    }
    Set<String> expanded = new HashSet<>();
    for (XmlAttribute attribute : attributes) {
      String prefix = prefix(attribute.name());
      if (prefix.isEmpty() || declares(attribute.name())) {
        continue;
      }
      if (!isBound(attribute.name())) {
        return Optional.of("the prefix of " + attribute.name() + " is not declared");
      }
      String local = attribute.name().substring(prefix.length() + 1);
      if (!expanded.add(local + " " + uris.get(prefix).peek())) {
        return Optional.of("the attribute " + attribute.name() + " stands twice");
      }
    }
    return Optional.empty();
  }

  private static boolean mayConcern(XmlAttribute attribute) {
    return attribute.name().indexOf(':') >= 0 || attribute.name().equals("xmlns");
  }

  private static Optional<String> undeclared(String element) {
    return Optional.of("the prefix of <" + element + "> is not declared");
  }

  private boolean isBound(String name) {
    String prefix = prefix(name);
    Deque<String> bound = uris.get(prefix);
    return prefix.isEmpty() || (bound != null && !bound.isEmpty());
  }

  private static boolean isAllowed(XmlAttribute declaration) {
    String prefix = declaredPrefix(declaration.name());
    String uri = declaration.value();
    return !prefix.equals("xmlns")
        && !uri.equals(XMLNS)
        && prefix.equals("xml") == uri.equals(XML)
        && (prefix.isEmpty() || !uri.isEmpty());
  }

  private static boolean declares(String attribute) {
    return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
  }

  private static String declaredPrefix(String attribute) {
    return attribute.equals("xmlns") ? "" : attribute.substring("xmlns:".length());
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }
}
