package dev.localization.pipeline.document;

import java.util.List;
import java.util.Optional;

/** The document formats that can be translated. */
public final class Codecs {
  private final List<DocumentCodec> codecs;

  private Codecs(List<DocumentCodec> codecs) {
    this.codecs = List.copyOf(codecs);
  }

  /** Every format, within {@link DocumentLimits#DEFAULT}. */
  public static Codecs standard() {
    return standard(DocumentLimits.DEFAULT);
  }

  /** Every format, within the given limits. */
  public static Codecs standard(DocumentLimits limits) {
    return new Codecs(List.of());
  }

  /** Names of the formats, e.g. {@code Json}. */
  public List<String> formats() {
    return codecs.stream().map(DocumentCodec::format).toList();
  }

  /**
   * The codec of a format, its name in any case.
   *
   * @throws UnsupportedFormatException when there is none; the message lists those there are
   */
  public DocumentCodec byName(String format) {
    return codecs.stream()
        .filter(codec -> codec.format().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(() -> new UnsupportedFormatException(format, formats()));
  }

  /** The codec that a file's name, or else its content, calls for; empty when neither does. */
  public Optional<DocumentCodec> detect(String fileName, byte[] content) {
    return codecs.stream().filter(codec -> fileName.endsWith(codec.format())).findFirst();
  }
}
