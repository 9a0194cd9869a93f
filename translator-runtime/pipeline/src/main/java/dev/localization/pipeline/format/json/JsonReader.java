package dev.localization.pipeline.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;

/** Reads a merged document with Jackson, which shares no code with the scanner. */
public final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              // The scanner has bounded all of these already.
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(1_000)
                  .build())
          .build();

  private JsonReader() {}

  /** A string as {@link #read} gives it: its text. */
  public static String string(String text) {
    return text;
  }

  /** Any other value as {@link #read} gives it, told apart from a string that is spelt alike. */
  static String literal(String text) {
    return "\0" + text;
  }

  /**
   * Finds the values that hold no others, by pointer and in order.
   *
   * @throws MergeGateException when it is not JSON
   */
  public static void read(String json, Findings findings) throws MergeGateException {
    // Jackson takes a byte order mark off bytes, but not off characters.
    try (JsonParser parser =
        FACTORY.createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
      values(parser, findings);
    } catch (IOException e) {
      throw new MergeGateException("the merged document is not JSON: " + e.getMessage());
    }
  }

  private static void values(JsonParser parser, Findings findings)
      throws IOException, MergeGateException {
    JsonToken before = JsonToken.NOT_AVAILABLE;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      if (token.isScalarValue()) {
        String text = parser.getText();
        findings.add(pointer, token == JsonToken.VALUE_STRING ? string(text) : literal(text));
      } else if (token == JsonToken.END_OBJECT && before == JsonToken.START_OBJECT) {
        findings.add(pointer, literal("{}"));
      } else if (token == JsonToken.END_ARRAY && before == JsonToken.START_ARRAY) {
        findings.add(pointer, literal("[]"));
      }
      before = token;
    }
  }
}
