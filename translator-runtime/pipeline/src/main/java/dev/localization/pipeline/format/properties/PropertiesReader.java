package dev.localization.pipeline.format.properties;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** Reads a merged document with {@link Properties}, as an application will. */
final class PropertiesReader {
  private PropertiesReader() {}

  /** Finds the values by key, in document order. */
  static void read(String text, Findings findings) throws MergeGateException {
    Loaded properties = new Loaded(findings);
    try {
      // An application's decoder drops the byte order mark; Properties would make it a key's.
      properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (Refused refused) {
      throw refused.reason;
    } catch (IOException | IllegalArgumentException e) {
      throw new MergeGateException("the merged document cannot be loaded: " + e.getMessage());
    }
  }

  /** Properties themselves forget in which order they were read, and what they read twice. */
  private static final class Loaded extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    Loaded(Findings findings) {
      this.findings = findings;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      try {
        findings.add((String) key, (String) value);
      } catch (MergeGateException reason) {
        throw new Refused(reason);
      }
      return value;
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MergeGateException reason;

    Refused(MergeGateException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
