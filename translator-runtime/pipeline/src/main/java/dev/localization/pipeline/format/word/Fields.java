package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.FieldPart;
import dev.localization.pipeline.format.word.Atom.FieldRole;
import dev.localization.pipeline.format.word.Atom.Looks;
import dev.localization.pipeline.format.word.Atom.Whole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Complex fields (ISO/IEC 29500-1, section 17.16). One that Word computes, such as a page number,
 * is one piece with its result; one whose result is text to read stands around that text.
 */
final class Fields {
  private static final Set<String> TEXTUAL = Set.of("HYPERLINK", "TOC");

  /** A field whose beginning was read. */
  private static final class Begun {
    private final int at;
    private final StringBuilder instruction = new StringBuilder();
    private int separator = -1;

    Begun(int at) {
      this.at = at;
    }
  }

  /**
   * A field that begins and ends in one place of the paragraph.
   *
   * @param separator where its result begins; -1 when it has none
   */
  private record Field(int separator, int end, String instruction) {
    boolean isTextual() {
      return separator >= 0 && Fields.isTextual(instruction);
    }
  }

  private final List<Atom> atoms;
  private final Map<Integer, Field> fields = new HashMap<>();
  private final Map<Integer, Integer> closings = new HashMap<>();
  private final List<Atom> folded = new ArrayList<>();
  private int scopes;

  Fields(List<Atom> atoms, int scopes) {
    this.atoms = atoms;
    this.scopes = scopes;
  }

  /** Whether the result of a field is text to read. */
  static boolean isTextual(String instruction) {
    String type = instruction.strip().split("[\\s\\\\\"]", 2)[0];
    return TEXTUAL.contains(type.toUpperCase(Locale.ROOT));
  }

  /** The atoms with no part of a field among them. */
  List<Atom> folded() {
    match();
    int i = 0;
    while (i < atoms.size()) {
      i = fold(i);
    }
    return folded;
  }

  private void match() {
    Deque<Deque<Begun>> scopesOpen = new ArrayDeque<>();
    scopesOpen.push(new ArrayDeque<>());
    for (int i = 0; i < atoms.size(); i++) {
      Deque<Begun> begun = scopesOpen.peek();
      switch (atoms.get(i)) {
        case Atom.Open open -> scopesOpen.push(new ArrayDeque<>());
        case Atom.Close close -> scopesOpen.pop();
        case FieldPart part -> part(part, i, begun);
        default -> {}
      }
    }
  }

  private void part(FieldPart part, int at, Deque<Begun> begun) {
    if (part.role() == FieldRole.BEGIN) {
      begun.push(new Begun(at));
    } else if (!begun.isEmpty()) {
      Begun innermost = begun.peek();
      switch (part.role()) {
        case INSTRUCTION -> innermost.instruction.append(part.instruction());
        case SEPARATE -> innermost.separator = at;
        case END -> {
          begun.pop();
          fields.put(
              innermost.at, new Field(innermost.separator, at, innermost.instruction.toString()));
        }
        case BEGIN -> {}
      }
    }
  }

  private int fold(int at) {
    Atom atom = atoms.get(at);
    Optional<Field> field = Optional.ofNullable(fields.get(at));
    if (field.isPresent() && field.get().isTextual()) {
      folded.add(new Atom.Open(++scopes, pieces(at, field.get().separator)));
      closings.put(field.get().end, scopes);
      return field.get().separator + 1;
    }
    if (field.isPresent()) {
      folded.add(new Whole(Looks.OTHER, pieces(at, field.get().end)));
      return field.get().end + 1;
    }
    if (closings.containsKey(at)) {
      folded.add(new Atom.Close(closings.get(at), atom.pieces()));
      return at + 1;
    }
    if (!(atom instanceof FieldPart)) {
      folded.add(atom);
      return at + 1;
    }
    int last = lastOfInstruction(at);
    folded.add(new Whole(Looks.OTHER, pieces(at, last)));
    return last + 1;
  }

  // Of a field that goes on in another paragraph, all up to its result is one piece.
  private int lastOfInstruction(int from) {
    int last = from;
    while (last + 1 < atoms.size()
        && atoms.get(last + 1) instanceof FieldPart part
        && (part.role() == FieldRole.INSTRUCTION || part.role() == FieldRole.SEPARATE)) {
      last++;
    }
    return last;
  }

  private List<Piece> pieces(int from, int to) {
    return atoms.subList(from, to + 1).stream().flatMap(atom -> atom.pieces().stream()).toList();
  }
}
