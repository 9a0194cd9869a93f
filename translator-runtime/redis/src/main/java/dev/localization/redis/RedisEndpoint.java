package dev.localization.redis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis is and the credentials it wants.
 *
 * @param database 0 or more; 0 on a cluster
 * @param user of its ACL; empty for the default user
 * @param password asked again at each new connection, so that a rotated one is picked up; an empty
 *     answer means none
 * @param tls empty for plain connections
 */
public record RedisEndpoint(
    Topology topology,
    int database,
    String user,
    Supplier<String> password,
    Optional<RedisTls> tls) {
  public RedisEndpoint {
    Objects.requireNonNull(topology, "topology");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(tls, "tls");
    if (database < 0 || (topology instanceof Topology.Cluster && database > 0)) {
      throw new RedisConfigurationException(
          "database", "0 or more, as in redis://host:6379/1; a cluster has number 0 only");
    }
  }

  /** An endpoint whose password, where it has one, is part of the URL. */
  public static RedisEndpoint of(String url) {
    return of(url, () -> "");
  }

  /**
   * Reads a URL: {@code redis://[user[:password]@]host[:port][/database]}, {@code
   * redis-sentinel://[user[:password]@]host[:port],…[/database]#master} or {@code
   * redis-cluster://[user[:password]@]host[:port],…}; {@code rediss…} for TLS.
   *
   * @param password asked at each new connection; where its answer is empty, the URL's is used
   * @throws RedisConfigurationException naming the part that is wrong, but not what it holds
   */
  public static RedisEndpoint of(String url, Supplier<String> password) {
    return RedisUrl.parse(url).endpoint(password);
  }

  /**
   * The same with what TLS needs beyond the JDK's own trust store.
   *
   * @throws RedisConfigurationException when the URL does not ask for TLS
   */
  public RedisEndpoint withTls(RedisTls files) {
    if (tls.isEmpty()) {
      throw new RedisConfigurationException("scheme", "for TLS write rediss, not redis");
    }
    return new RedisEndpoint(topology, database, user, password, Optional.of(files));
  }

  /** The servers to ask first. */
  public List<HostAndPort> addresses() {
    return topology.addresses();
  }

  /** The hosts and ports, and nothing secret: fit for logs and messages. */
  @Override
  public String toString() {
    return topology.toString();
  }
}
