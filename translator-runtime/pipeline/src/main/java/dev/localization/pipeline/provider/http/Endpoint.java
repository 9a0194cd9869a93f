package dev.localization.pipeline.provider.http;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Where an engine is and how it is spoken to.
 *
 * @param url of the operation
 * @param headers with the credential among them, made anew for each call: a credential that is
 *     rotated is used at once
 */
public record Endpoint(String url, Supplier<Map<String, String>> headers) {
  @Override
  public String toString() {
    return url;
  }
}
