package dev.localization.pipeline.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Translates documents of a {@link SplicedFormat}: no byte outside the texts changes. */
public final class SplicedCodec implements DocumentCodec {
  private static final DocumentLimits ANY_LENGTH =
      new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 1);

  private final SplicedFormat format;
  private final DocumentLimits limits;

  public SplicedCodec(SplicedFormat format, DocumentLimits limits) {
    this.format = format;
    this.limits = limits;
  }

  @Override
  public String format() {
    return format.name();
  }

  @Override
  public int version() {
    return format.version();
  }

  @Override
  public Set<String> extensions() {
    return format.extensions();
  }

  @Override
  public boolean recognises(String text) {
    return format.recognises(text);
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    SourceText text = format.decode(source, limits);
    Scanned scanned = format.scan(text, options, limits);
    format.checkAgreement(text, options, scanned);
    SplicedText planned = new SplicedText(format, text, scanned, options, limits);
    return new DocumentPlan(format(), version(), planned.units(), planned.keys());
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    // Each step lets go of what the one before has read: there is no room for all of it.
    SourceText merged = read(source, options).draft(translations).checked(format, options, limits);
    byte[] bytes = merged.bytes();
    if (!merged.charset().equals(StandardCharsets.UTF_8)) {
      checkEncoding(bytes, merged.charset());
    }
    return bytes;
  }

  @Override
  public Set<String> withheld(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    return read(source, options).withheld(translations);
  }

  // Where a document declares its encoding, or its bytes tell it, a text may have pushed the
  // declaration out of sight, or made other bytes of it.
  private void checkEncoding(byte[] merged, Charset charset) throws MergeGateException {
    String written = new String(merged, charset);
    try {
      if (format.decode(merged, ANY_LENGTH).text().equals(written)) {
        return;
      }
    } catch (InvalidDocumentException otherwise) {
      throw new MergeGateException("the merged document is refused: " + otherwise.getMessage());
    }
    throw new MergeGateException("the merged document would be read in another encoding");
  }

  private SplicedText read(byte[] source, PlanOptions options) throws InvalidDocumentException {
    SourceText text = format.decode(source, limits);
    return new SplicedText(format, text, format.scan(text, options, limits), options, limits);
  }
}
