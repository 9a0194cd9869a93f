package dev.localization.pipeline.format.word;

import java.util.List;
import java.util.Optional;

/** A part of a paragraph, as a translation sees it. */
sealed interface Atom {
  /** Characters to translate. */
  record Text(Piece.InRun source, String text) implements Atom {
    Run run() {
      return source.run();
    }

    String format() {
      return source.run().format();
    }

    /** Other characters in its place. */
    Piece replaced(String other) {
      boolean preserved = source.element().attribute("xml:space").equals(Optional.of("preserve"));
      return new Piece.Characters(source.run(), preserved, other);
    }
  }

  /** What is carried along in one piece. */
  record Whole(Looks looks, List<Piece> pieces) implements Atom {}

  /** The beginning of what stands around texts, such as a hyperlink. */
  record Open(int scope, List<Piece> pieces) implements Atom {}

  /** Its end. */
  record Close(int scope, List<Piece> pieces) implements Atom {}

  /** One end of a range, such as a bookmark, that a translator does not see. */
  record Marker(boolean isStart, String range, Piece piece) implements Atom {}

  /** A part of a complex field; {@link Fields} makes something else of it. */
  record FieldPart(FieldRole role, String instruction, Piece piece) implements Atom {}

  /** How a whole is shown to a translator. */
  enum Looks {
    TAB("tab"),
    BREAK("br"),
    OTHER("x");

    final String tag;

    Looks(String tag) {
      this.tag = tag;
    }
  }

  /** What a part of a complex field is to it. */
  enum FieldRole {
    BEGIN,
    INSTRUCTION,
    SEPARATE,
    END
  }

  /** The pieces of the source that it is made of. */
  default List<Piece> pieces() {
    return switch (this) {
      case Text text -> List.of(text.source());
      case Whole whole -> whole.pieces;
      case Open open -> open.pieces;
      case Close close -> close.pieces;
      case Marker marker -> List.of(marker.piece());
      case FieldPart part -> List.of(part.piece());
    };
  }
}
