package dev.localization.redis;

import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisCredentials;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/** Opens pooled connections that come back by themselves after Redis was away. */
public final class RedisConnections {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int REPLY_MILLIS = 5_000;

  private RedisConnections() {}

  /**
   * A thread-safe client. It connects lazily: an unreachable Redis fails the calls, not this one.
   *
   * @param name shown by {@code CLIENT LIST}
   * @param maxConnections at most so many at once, 1 or more; further callers wait up to 5 s
   */
  public static RedisClient open(RedisEndpoint endpoint, String name, int maxConnections) {
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(maxConnections);
    pool.setMaxIdle(maxConnections);
    pool.setMaxWait(Duration.ofMillis(REPLY_MILLIS));
    return RedisClient.builder()
        .hostAndPort(new HostAndPort(endpoint.uri().getHost(), endpoint.port()))
        .clientConfig(configuration(endpoint, name))
        .poolConfig(pool)
        .build();
  }

  private static JedisClientConfig configuration(RedisEndpoint endpoint, String name) {
    var configuration =
        DefaultJedisClientConfig.builder()
            .clientName(name)
            .connectionTimeoutMillis(CONNECT_MILLIS)
            .socketTimeoutMillis(REPLY_MILLIS)
            .database(JedisURIHelper.getDBIndex(endpoint.uri()))
            .credentialsProvider(() -> credentials(endpoint));
    if (endpoint.uri().getScheme().equals("rediss")) {
      configuration.sslOptions(SslOptions.defaults());
    }
    return configuration.build();
  }

  private static RedisCredentials credentials(RedisEndpoint endpoint) {
    String user = JedisURIHelper.getUser(endpoint.uri());
    String password =
        Optional.of(endpoint.password().get())
            .filter(given -> !given.isEmpty())
            .orElse(JedisURIHelper.getPassword(endpoint.uri()));
    return new DefaultRedisCredentials(user, password);
  }
}
