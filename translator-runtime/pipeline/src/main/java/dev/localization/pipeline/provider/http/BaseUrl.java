package dev.localization.pipeline.provider.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where the operations of an engine begin: an HTTP URL, with no slash at its end. */
public final class BaseUrl {
  private static final Pattern SLASHES = Pattern.compile("/++$");

  private final String url;

  private BaseUrl(String url) {
    this.url = url;
  }

  /**
   * The URL of a setting.
   *
   * @param field names the setting in errors
   * @throws IllegalArgumentException when it is no HTTP URL, or holds a user, query or fragment;
   *     the message does not repeat it, for it may hold a credential
   */
  public static BaseUrl of(String field, String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "%s is no URL: it begins with https:// or http:// and names a host".formatted(field));
    }
    if (!parsed.encodedUsername().isEmpty() || !parsed.encodedPassword().isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds a user or password: a credential has a setting of its own".formatted(field));
    }
    if (parsed.encodedQuery() != null || parsed.encodedFragment() != null) {
      throw new IllegalArgumentException(
          "%s ends before \"?\" and \"#\": leave the query and the fragment out".formatted(field));
    }
    return new BaseUrl(SLASHES.matcher(parsed.toString()).replaceFirst(""));
  }

  /** The URL of an operation. */
  public String with(String path) {
    return url + path;
  }

  /** A name as a part of a path or query. */
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The host, in lower case. */
  public String host() {
    return HttpUrl.get(url).host();
  }

  @Override
  public String toString() {
    return url;
  }
}
