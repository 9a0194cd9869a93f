package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.Close;
import dev.localization.pipeline.format.word.Atom.Open;
import dev.localization.pipeline.format.word.Atom.Text;
import dev.localization.pipeline.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a paragraph. What stands before its first and after its last characters stays
 * there, and is not shown to a translator.
 */
final class Paragraph {
  /** What a text is in when it is in no hyperlink and the like. */
  static final int OUTERMOST = 0;

  private final String source;
  private final List<Atom> atoms;
  private final int first;
  private final int last;

  private Paragraph(String source, List<Atom> atoms, int first, int last) {
    this.source = source;
    this.atoms = atoms;
    this.first = first;
    this.last = last;
  }

  /** Reads a {@code w:p}. */
  static Paragraph of(XmlElement element, String source) {
    List<Atom> atoms = ParagraphScanner.atoms(element, source);
    int first = 0;
    while (first < atoms.size() && !isText(atoms.get(first))) {
      first++;
    }
    if (first == atoms.size()) {
      return new Paragraph(source, atoms, 0, 0);
    }
    int last = atoms.size();
    while (!isText(atoms.get(last - 1))) {
      last--;
    }
    return withWholeScopes(source, atoms, first, last);
  }

  // Where a hyperlink begins before the texts and ends among them, it has to be shown.
  private static Paragraph withWholeScopes(String source, List<Atom> atoms, int first, int last) {
    Map<Integer, Integer> openings = new HashMap<>();
    Map<Integer, Integer> closings = new HashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      switch (atoms.get(i)) {
        case Open open -> openings.put(open.scope(), i);
        case Close close -> closings.put(close.scope(), i);
        default -> {}
      }
    }
    int from = first;
    for (int i = first - 1; i >= 0; i--) {
      if (atoms.get(i) instanceof Open open && closings.get(open.scope()) < last) {
        from = i;
      }
    }
    int to = last;
    for (int i = last; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Close close
          && openings.get(close.scope()) >= from
          && openings.get(close.scope()) < last) {
        to = i + 1;
      }
    }
    return new Paragraph(source, atoms, from, to);
  }

  private static boolean isText(Atom atom) {
    return atom instanceof Text text && !text.text().isEmpty();
  }

  /** Whether there is anything in it that could be translated. */
  boolean hasText() {
    return last > first;
  }

  /** What a translator gets to see. */
  String text() {
    return hasText() ? new Tagging(middle()).text() : "";
  }

  /** What an independent reader sees as long as nothing is written. */
  String seen() {
    return Seen.of(pieces(atoms));
  }

  /** What an independent reader sees of a translation. */
  String seen(String translation) {
    return Seen.of(translated(translation));
  }

  /** A translation as it is written in place of the content. */
  String encode(String translation) {
    return new ContentWriter(source).written(translated(translation));
  }

  private List<Piece> translated(String translation) {
    List<Piece> pieces = new ArrayList<>(pieces(atoms.subList(0, first)));
    pieces.addAll(new Arrangement(middle()).of(translation));
    pieces.addAll(pieces(atoms.subList(last, atoms.size())));
    return pieces;
  }

  private List<Atom> middle() {
    return atoms.subList(first, last);
  }

  private static List<Piece> pieces(List<Atom> atoms) {
    return atoms.stream().flatMap(atom -> atom.pieces().stream()).toList();
  }
}
