package dev.localization.pipeline.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;

/** Reads a merged document with {@link Properties}, as an application will. */
final class PropertiesGate {
  private PropertiesGate() {}

  static void check(String merged, Map<String, String> expected) throws MergeGateException {
    Properties found = new Properties();
    try {
      // An application's decoder drops the byte order mark; Properties would make it a key's.
      found.load(new StringReader(merged.startsWith("\uFEFF") ? merged.substring(1) : merged));
    } catch (IOException | IllegalArgumentException e) {
      throw new MergeGateException("the merged document cannot be loaded: " + e.getMessage());
    }
    for (Map.Entry<String, String> wanted : expected.entrySet()) {
      String value = found.getProperty(wanted.getKey());
      if (value == null) {
        throw new MergeGateException("the merged document lacks " + wanted.getKey());
      }
      if (!value.equals(wanted.getValue())) {
        throw new MergeGateException("the merged document has another value at " + wanted.getKey());
      }
    }
    if (found.size() != expected.size()) {
      found.keySet().removeAll(expected.keySet());
      throw new MergeGateException("the merged document also has " + found.keySet());
    }
  }
}
