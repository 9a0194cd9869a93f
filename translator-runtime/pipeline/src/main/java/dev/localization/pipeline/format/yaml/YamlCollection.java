package dev.localization.pipeline.format.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mapping or sequence that is being read. */
final class YamlCollection {
  private final List<String> path;
  private final boolean isMapping;
  private final boolean isKey;
  private final boolean isFlow;
  private final int start;
  private final Set<String> names = new HashSet<>();
  private int size;
  private boolean expectsKey;
  private String name = "";
  private int keyStart;
  private int keyEnd;

  YamlCollection(List<String> path, boolean isMapping, boolean isKey, boolean isFlow, int start) {
    this.path = path;
    this.isMapping = isMapping;
    this.isKey = isKey;
    this.isFlow = isFlow;
    this.start = start;
    this.expectsKey = isMapping;
  }

  List<String> path() {
    return path;
  }

  boolean isMapping() {
    return isMapping;
  }

  /** Whether it is the key of another, or in it. */
  boolean isKey() {
    return isKey;
  }

  /** Whether it is written in brackets or braces. */
  boolean isFlow() {
    return isFlow;
  }

  int start() {
    return start;
  }

  /** Entries that were begun. */
  int size() {
    return size;
  }

  /** Whether the next node is a key. */
  boolean expectsKey() {
    return expectsKey;
  }

  /** Takes a key; false when there is one of that name. */
  boolean key(String key, int from, int to) {
    size++;
    expectsKey = false;
    name = key;
    keyStart = from;
    keyEnd = to;
    return names.add(key);
  }

  /** Says where a key that is a collection ends. */
  void keyEnds(int to) {
    keyEnd = to;
  }

  /** Says that the value of an entry was read. */
  void valueDone() {
    expectsKey = isMapping;
    size += isMapping ? 0 : 1;
  }

  /** Path to the value that is being read. */
  List<String> childPath() {
    List<String> child = new ArrayList<>(path);
    child.add(isMapping ? name : Integer.toString(size));
    return child;
  }

  int keyStart(int valueStart) {
    return isMapping ? keyStart : valueStart;
  }

  int keyEnd(int valueStart) {
    return isMapping ? keyEnd : valueStart;
  }
}
