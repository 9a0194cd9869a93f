package dev.localization.pipeline.format;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedCodec;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.document.TimeLimitedCodec;
import dev.localization.pipeline.format.android.AndroidFormat;
import dev.localization.pipeline.format.apple.StringsDictFormat;
import dev.localization.pipeline.format.apple.StringsFormat;
import dev.localization.pipeline.format.apple.XcStringsFormat;
import dev.localization.pipeline.format.fluent.FluentFormat;
import dev.localization.pipeline.format.html.HtmlFormat;
import dev.localization.pipeline.format.json.JsonFormat;
import dev.localization.pipeline.format.markdown.MarkdownFormat;
import dev.localization.pipeline.format.po.PoFormat;
import dev.localization.pipeline.format.properties.PropertiesFormat;
import dev.localization.pipeline.format.qt.QtFormat;
import dev.localization.pipeline.format.resx.ResxFormat;
import dev.localization.pipeline.format.subtitle.SrtFormat;
import dev.localization.pipeline.format.subtitle.VttFormat;
import dev.localization.pipeline.format.table.CsvFormat;
import dev.localization.pipeline.format.text.TextCodec;
import dev.localization.pipeline.format.word.DocxCodec;
import dev.localization.pipeline.format.xliff.XliffFormat;
import dev.localization.pipeline.format.yaml.YamlFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The document formats that can be translated. */
public final class Codecs {
  // A format that is told by its content stands before those that would take it for theirs.
  static final List<SplicedFormat> SPLICED =
      List.of(
          new XcStringsFormat(),
          JsonFormat.json(),
          JsonFormat.arb(),
          new PropertiesFormat(),
          new PoFormat(),
          new AndroidFormat(),
          new StringsFormat(),
          new StringsDictFormat(),
          new ResxFormat(),
          new XliffFormat(),
          new QtFormat(),
          new SrtFormat(),
          new VttFormat(),
          new CsvFormat(),
          new YamlFormat(),
          new FluentFormat(),
          MarkdownFormat.markdown(),
          MarkdownFormat.mdx(),
          new HtmlFormat());

  /** Extensions that several formats share, or that say nothing. */
  private static final Set<String> TOLD_BY_CONTENT = Set.of("", "xml", "ts");

  /** A document of the greatest size takes seconds, on a processor that is shared some more. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<DocumentCodec> codecs;

  private Codecs(DocumentLimits limits) {
    codecs =
        Stream.concat(
                SPLICED.stream().map(format -> new SplicedCodec(format, limits)),
                Stream.of(new DocxCodec(limits), new TextCodec(limits)))
            .<DocumentCodec>map(codec -> new TimeLimitedCodec(codec, PATIENCE))
            .toList();
  }

  /** Every format, within {@link DocumentLimits#DEFAULT}. */
  public static Codecs standard() {
    return standard(DocumentLimits.DEFAULT);
  }

  /** Every format, within the given limits. */
  public static Codecs standard(DocumentLimits limits) {
    return new Codecs(limits);
  }

  /** Names of the formats, as a TranslationJob spells them. */
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

  /**
   * The codec that a file calls for: by the extension of its name, or by its content when the name
   * does not tell. Empty when the extension is of no format here: it is not for guessing then.
   */
  public Optional<DocumentCodec> detect(String fileName, byte[] content) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    return TOLD_BY_CONTENT.contains(extension)
        ? recognise(content)
        : codecs.stream().filter(codec -> codec.extensions().contains(extension)).findFirst();
  }

  private Optional<DocumentCodec> recognise(byte[] content) {
    return SourceText.decodeUtf8(content)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .map(String::strip)
        .flatMap(text -> codecs.stream().filter(codec -> codec.recognises(text)).findFirst());
  }
}
