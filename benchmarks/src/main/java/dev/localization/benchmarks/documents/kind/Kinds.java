package dev.localization.benchmarks.documents.kind;

import java.util.List;
import java.util.stream.Stream;

/** The formats that are measured. A new one is a line or two in its family. */
public final class Kinds {
  private static final List<Kind> ALL =
      Stream.of(CatalogueKinds.ALL, XmlKinds.ALL, ProseKinds.ALL).flatMap(List::stream).toList();

  private Kinds() {}

  /** All of them, in the order of the table. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Kind byName(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}
