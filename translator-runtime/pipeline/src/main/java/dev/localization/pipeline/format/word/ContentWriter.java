package dev.localization.pipeline.format.word;

import java.util.List;
import java.util.Optional;

/** Writes the content of a paragraph; what is of the source is copied character by character. */
final class ContentWriter {
  private final String source;
  private final StringBuilder out = new StringBuilder();
  private Optional<Run> open = Optional.empty();

  ContentWriter(String source) {
    this.source = source;
  }

  String written(List<Piece> pieces) {
    pieces.forEach(this::piece);
    leave();
    return out.toString();
  }

  private void piece(Piece piece) {
    switch (piece) {
      case Piece.InRun in -> {
        enter(in.run());
        out.append(source, in.element().start(), in.element().end());
      }
      case Piece.Characters characters -> {
        enter(characters.run());
        out.append(RunContent.written(characters.run(), characters.preserved(), characters.text()));
      }
      case Piece.Block block -> copy(block.element().start(), block.element().end());
      case Piece.Start start -> copy(start.element().start(), start.element().contentStart());
      case Piece.End end -> copy(end.element().contentEnd(), end.element().end());
    }
  }

  private void copy(int from, int to) {
    leave();
    out.append(source, from, to);
  }

  private void enter(Run run) {
    if (open.filter(run::equals).isEmpty()) {
      leave();
      out.append(run.opening());
      open = Optional.of(run);
    }
  }

  private void leave() {
    open.ifPresent(run -> out.append("</").append(run.name()).append('>'));
    open = Optional.empty();
  }
}
