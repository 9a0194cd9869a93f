package dev.localization.pipeline.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The document formats that can be translated. */
public final class Codecs {
  private final DocumentCodec json;
  private final DocumentCodec properties;
  private final DocumentCodec text;

  private Codecs(DocumentLimits limits) {
    json = new JsonCodec(limits);
    properties = new PropertiesCodec(limits);
    text = new TextCodec(limits);
  }

  /** Every format, within {@link DocumentLimits#DEFAULT}. */
  public static Codecs standard() {
    return standard(DocumentLimits.DEFAULT);
  }

  /** Every format, within the given limits. */
  public static Codecs standard(DocumentLimits limits) {
    return new Codecs(limits);
  }

  /** Names of the formats: {@code Json}, {@code Properties}, {@code Text}. */
  public List<String> formats() {
    return all().stream().map(DocumentCodec::format).toList();
  }

  /**
   * The codec of a format, its name in any case.
   *
   * @throws UnsupportedFormatException when there is none; the message lists those there are
   */
  public DocumentCodec byName(String format) {
    return all().stream()
        .filter(codec -> codec.format().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(() -> new UnsupportedFormatException(format, formats()));
  }

  /**
   * The codec that a file calls for: by the extension of its name, or by its content when the name
   * has none. Empty when the extension is of no format here: it is not for guessing then.
   */
  public Optional<DocumentCodec> detect(String fileName, byte[] content) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "json" -> Optional.of(json);
      case "properties" -> Optional.of(properties);
      case "txt", "text" -> Optional.of(text);
      case "" -> looksLikeJson(content) ? Optional.of(json) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private List<DocumentCodec> all() {
    return List.of(json, properties, text);
  }

  private static boolean looksLikeJson(byte[] content) {
    return SourceText.decodeUtf8(content)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .map(String::strip)
        .filter(text -> text.startsWith("{") || text.startsWith("["))
        .isPresent();
  }
}
