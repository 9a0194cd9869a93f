package dev.localization.redis;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where a Redis is and the password it wants.
 *
 * @param uri {@code redis://host:port} or, for TLS, {@code rediss://host:port}; a password in it is
 *     used only when {@code password} gives none
 * @param password asked again at each new connection, so that a rotated one is picked up; an empty
 *     answer means none
 */
public record RedisEndpoint(URI uri, Supplier<String> password) {
  public RedisEndpoint {
    Objects.requireNonNull(password, "password");
    String scheme = uri.getScheme();
    if (!"redis".equals(scheme) && !"rediss".equals(scheme)) {
      throw new IllegalArgumentException("a Redis URL begins with redis:// or rediss://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("a Redis URL names a host, as in redis://host:6379");
    }
  }

  /** An endpoint whose password, where it has one, is part of the URL. */
  public static RedisEndpoint of(String uri) {
    return new RedisEndpoint(URI.create(uri), () -> "");
  }

  /** The host and port, and nothing secret: fit for logs and messages. */
  @Override
  public String toString() {
    return uri.getHost() + ":" + port();
  }

  int port() {
    return uri.getPort() < 0 ? 6379 : uri.getPort();
  }
}
