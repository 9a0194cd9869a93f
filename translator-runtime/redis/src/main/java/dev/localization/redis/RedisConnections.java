package dev.localization.redis;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisCredentials;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/**
 * Opens pooled connections that come back by themselves after Redis was away, or another server
 * became master.
 */
public final class RedisConnections {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int REPLY_MILLIS = 5_000;

  private RedisConnections() {}

  /**
   * A thread-safe client. An unreachable Redis fails the calls, not this one; seeds of a cluster
   * are asked already here, each for at most 2 s.
   *
   * @param name shown by {@code CLIENT LIST}
   * @param maxConnections at most so many at once, 1 or more, and on a cluster to each node;
   *     further callers wait up to 5 s
   * @throws RedisConfigurationException when a file of its TLS settings cannot be used
   */
  public static UnifiedJedis open(RedisEndpoint endpoint, String name, int maxConnections) {
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(maxConnections);
    pool.setMaxIdle(maxConnections);
    pool.setMaxWait(Duration.ofMillis(REPLY_MILLIS));
    JedisClientConfig servers =
        configuration(endpoint, name, endpoint.user(), endpoint.password())
            .database(endpoint.database())
            .build();
    return switch (endpoint.topology()) {
      case Topology.Standalone standalone ->
          RedisClient.builder()
              .hostAndPort(standalone.server())
              .clientConfig(servers)
              .poolConfig(pool)
              .build();
      case Topology.Sentinel sentinel ->
          sentinel(
              sentinel,
              servers,
              configuration(endpoint, name, sentinel.user(), sentinel.password()).build(),
              pool);
      case Topology.Cluster cluster -> cluster(cluster, servers, pool);
    };
  }

  private static UnifiedJedis sentinel(
      Topology.Sentinel sentinel,
      JedisClientConfig servers,
      JedisClientConfig sentinels,
      ConnectionPoolConfig pool) {
    var addresses = Set.copyOf(sentinel.addresses());
    return RedisSentinelClient.builder()
        .masterName(sentinel.master())
        .sentinels(addresses)
        .clientConfig(servers)
        .connectionProvider(
            new SentinelConnections(
                () ->
                    new SentineledConnectionProvider(
                        sentinel.master(), servers, pool, addresses, sentinels)))
        .build();
  }

  private static UnifiedJedis cluster(
      Topology.Cluster cluster, JedisClientConfig servers, ConnectionPoolConfig pool) {
    // Without it, a cluster that is away now could not be opened; it is looked for at each call.
    System.setProperty(RedisClusterClient.INIT_NO_ERROR_PROPERTY, "true");
    var seeds = Set.copyOf(cluster.addresses());
    var provider = new ClusterConnectionProvider(seeds, servers, pool);
    return RedisClusterClient.builder()
        .nodes(seeds)
        .clientConfig(servers)
        .connectionProvider(provider)
        .commandExecutor(new ClusterCommands(provider, Duration.ofMillis(REPLY_MILLIS)))
        .build();
  }

  private static DefaultJedisClientConfig.Builder configuration(
      RedisEndpoint endpoint, String name, String user, Supplier<String> password) {
    var configuration =
        DefaultJedisClientConfig.builder()
            .clientName(name)
            .connectionTimeoutMillis(CONNECT_MILLIS)
            .socketTimeoutMillis(REPLY_MILLIS)
            .credentialsProvider(() -> credentials(user, password.get()));
    endpoint.tls().ifPresent(tls -> configuration.sslOptions(TlsFiles.options(tls)));
    return configuration;
  }

  private static RedisCredentials credentials(String user, String password) {
    return new DefaultRedisCredentials(
        user.isEmpty() ? null : user, password.isEmpty() ? null : password);
  }
}
