package dev.localization.pipeline.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a merged document with Jackson, which shares no code with the scanner. */
final class JsonGate {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              // The scanner has bounded all of these already.
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(1_000)
                  .build())
          .build();

  private JsonGate() {}

  /** A string, told apart from a number or literal that is spelt alike. */
  static String string(String text) {
    return "\"" + text;
  }

  /** Compares values that hold no others, by pointer and in order. */
  static void check(byte[] merged, Map<String, String> expected) throws MergeGateException {
    Map<String, String> found;
    try {
      found = read(merged);
    } catch (IOException e) {
      throw new MergeGateException("the merged document is not JSON: " + e.getMessage());
    }
    Iterator<Map.Entry<String, String>> actual = found.entrySet().iterator();
    for (Map.Entry<String, String> wanted : expected.entrySet()) {
      if (!actual.hasNext()) {
        throw new MergeGateException("the merged document lacks " + wanted.getKey());
      }
      Map.Entry<String, String> next = actual.next();
      if (!next.getKey().equals(wanted.getKey())) {
        throw new MergeGateException(
            "the merged document has " + next.getKey() + " in place of " + wanted.getKey());
      }
      if (!next.getValue().equals(wanted.getValue())) {
        throw new MergeGateException("the merged document has another value at " + next.getKey());
      }
    }
    if (actual.hasNext()) {
      throw new MergeGateException("the merged document also has " + actual.next().getKey());
    }
  }

  private static Map<String, String> read(byte[] json) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken before = JsonToken.NOT_AVAILABLE;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (token.isScalarValue()) {
          String text = parser.getText();
          values.put(pointer, token == JsonToken.VALUE_STRING ? string(text) : text);
        } else if (token == JsonToken.END_OBJECT && before == JsonToken.START_OBJECT) {
          values.put(pointer, "{}");
        } else if (token == JsonToken.END_ARRAY && before == JsonToken.START_ARRAY) {
          values.put(pointer, "[]");
        }
        before = token;
      }
    }
    return values;
  }
}
