package dev.localization.runtime.task;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.format.UnsupportedFormatException;

/** Which codec reads a task's document, and how. */
public record DocumentFormats(Codecs codecs) {
  private static final String LONG_TEXT = "Text";
  private static final String AUTO = "Auto";

  /** The codec for a document that was not planned yet. */
  DocumentCodec select(RunManifest manifest, FileTask task, byte[] source)
      throws InvalidDocumentException {
    if (manifest.longText()) {
      return byName(LONG_TEXT);
    }
    if (!manifest.format().equalsIgnoreCase(AUTO)) {
      return byName(manifest.format());
    }
    return codecs
        .detect(manifest.files().get(task.file()), source)
        .orElseThrow(
            () ->
                new InvalidDocumentException(
                    0,
                    "neither its name nor its content says which format it has",
                    "set source.format to one of " + String.join(", ", codecs.formats())));
  }

  /** The codec that a plan names. */
  DocumentCodec byName(String format) throws InvalidDocumentException {
    try {
      return codecs.byName(format);
    } catch (UnsupportedFormatException unsupported) {
      throw new InvalidDocumentException(
          0,
          "the format \"" + format + "\" is not supported",
          "set source.format to one of " + String.join(", ", codecs.formats()));
    }
  }

  static PlanOptions options(RunManifest manifest, FileTask task) {
    return new PlanOptions(manifest.sourceLanguage(), task.language());
  }
}
