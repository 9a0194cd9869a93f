package dev.localization.pipeline.document;

import java.util.Map;
import java.util.Set;

/** Translates documents of a {@link SplicedFormat}: no byte outside the texts changes. */
public final class SplicedCodec implements DocumentCodec {
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
    SplicedText text = read(source, options);
    return new DocumentPlan(format(), version(), text.units(), text.keys());
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    return read(source, options).merge(translations);
  }

  @Override
  public Set<String> withheld(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    return read(source, options).withheld(translations);
  }

  private SplicedText read(byte[] source, PlanOptions options) throws InvalidDocumentException {
    SourceText text = format.decode(source, limits);
    return new SplicedText(format, text, format.scan(text, options, limits), options, limits);
  }
}
