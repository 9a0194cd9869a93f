package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.segment.Syntax;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Apple's {@code .strings}: an old-style property list of {@code "key" = "value";}, in UTF-8, or in
 * UTF-16 with a byte order mark.
 *
 * @see <a
 *     href="https://developer.apple.com/library/archive/documentation/Cocoa/Conceptual/LoadingResources/Strings/Strings.html">String
 *     Resources</a>
 */
public final class StringsFormat implements SplicedFormat {
  // ${applicationName} stands in phrases for Siri.
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PRINTF, Syntax.DOLLAR_BRACES), false, false);

  @Override
  public String name() {
    return "Strings";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("strings");
  }

  @Override
  public boolean recognises(String text) {
    // Lines of CSS, C and many a settings file look the same.
    return false;
  }

  @Override
  public SourceText decode(byte[] source, DocumentLimits limits) throws InvalidDocumentException {
    Optional<Charset> wide = wideCharset(source);
    if (wide.isEmpty() || source.length > limits.maxBytes()) {
      return SourceText.utf8(source, limits);
    }
    try {
      String text = wide.get().newDecoder().decode(ByteBuffer.wrap(source)).toString();
      return new SourceText(text, wide.get());
    } catch (CharacterCodingException malformed) {
      throw new InvalidDocumentException(
          0, "the document begins as UTF-16 and is not", "save it as UTF-8");
    }
  }

  // The byte order mark is a character of the text, so the charset must name the order itself.
  private static Optional<Charset> wideCharset(byte[] source) {
    if (source.length < 2) {
      return Optional.empty();
    }
    return switch ((source[0] & 0xFF) << 8 | (source[1] & 0xFF)) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new StringsScanner(source).scan(), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    boolean single = slot.start() < slot.end() && source.text().charAt(slot.start()) == '\'';
    return StringsEscapes.quoted(text, single ? '\'' : '"');
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    StringsReader.read(merged.text(), findings);
  }
}
