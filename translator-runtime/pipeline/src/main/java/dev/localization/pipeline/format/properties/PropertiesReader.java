package dev.localization.pipeline.format.properties;

import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads a merged document with {@link Properties}, as an application will. */
final class PropertiesReader {
  private PropertiesReader() {}

  /** The values by key, in document order. */
  static Map<String, String> read(String text) throws MergeGateException {
    InOrder properties = new InOrder();
    try {
      // An application's decoder drops the byte order mark; Properties would make it a key's.
      properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException | IllegalArgumentException e) {
      throw new MergeGateException("the merged document cannot be loaded: " + e.getMessage());
    }
    return properties.values;
  }

  /** Properties themselves forget in which order they were read. */
  private static final class InOrder extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> values = new LinkedHashMap<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      return values.put((String) key, (String) value);
    }
  }
}
