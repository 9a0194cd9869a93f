package dev.localization.pipeline.segment;

import java.util.List;
import java.util.Map;

/** A part of a parsed message. */
sealed interface IcuNode {
  /** Literal text, quoting undone. */
  record Literal(String text) implements IcuNode {}

  /** An argument without branches, as it is written. */
  record Argument(String name, String raw) implements IcuNode {}

  /** The number of a plural, written {@code #}. */
  record Count(Axis axis) implements IcuNode {}

  /** An argument with branches, by selector. */
  record Choice(Axis axis, Map<String, List<IcuNode>> branches) implements IcuNode {
    List<IcuNode> other() {
      return branches.get("other");
    }
  }

  /**
   * What a message varies by.
   *
   * @param argument name of the argument
   * @param type {@code plural}, {@code selectordinal} or {@code select}
   * @param offset what is subtracted before a plural form is chosen, as it is written; "" for none
   */
  record Axis(String argument, String type, String offset) {
    PluralForm.Kind kind() {
      return switch (type) {
        case "plural" -> PluralForm.Kind.CARDINAL;
        case "selectordinal" -> PluralForm.Kind.ORDINAL;
        default -> PluralForm.Kind.NONE;
      };
    }
  }
}
