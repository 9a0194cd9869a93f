package dev.localization.queue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is stored as JSON and read by BullMQ's clients, which cannot read anything else. */
final class StoredJson {
  /** Of one value, in bytes of UTF-8: a queue carries references, not documents. */
  static final int MOST_BYTES = 1 << 20;

  private static final JsonFactory JSON = new JsonFactory();

  private StoredJson() {}

  /**
   * Gives the text back when it is one JSON value of at most {@link #MOST_BYTES}.
   *
   * @throws InvalidFieldException otherwise
   */
  static String require(String field, String text) {
    // A character takes one byte at least, so most texts need not be encoded to be measured.
    if (text.length() > MOST_BYTES / 3
        && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new InvalidFieldException(
          field,
          "is larger than " + MOST_BYTES + " bytes",
          "store it elsewhere and give a reference");
    }
    try (JsonParser parser = JSON.createParser(text)) {
      boolean isValue = parser.nextToken() != null;
      parser.skipChildren();
      if (isValue && parser.nextToken() == null) {
        return text;
      }
    } catch (IOException malformed) {
      // Said below: the parser's own words may repeat the text.
    }
    throw new InvalidFieldException(field, "is not one JSON value", "write it as JSON, as in {}");
  }
}
