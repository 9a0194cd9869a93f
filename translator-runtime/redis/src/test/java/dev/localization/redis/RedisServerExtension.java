package dev.localization.redis;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import redis.clients.jedis.UnifiedJedis;
import redis.embedded.RedisServer;

/**
 * A real Redis for tests: one server for the whole test run, emptied before each test. Tests take
 * it as a parameter, as {@link UnifiedJedis} or {@link RedisEndpoint}.
 */
public final class RedisServerExtension implements BeforeEachCallback, ParameterResolver {
  @Override
  public void beforeEach(ExtensionContext context) {
    server(context).client.flushAll();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == UnifiedJedis.class || type == RedisEndpoint.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RedisEndpoint.class ? server(context).endpoint : server(context).client;
  }

  private static Running server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(RedisServerExtension.class))
        .computeIfAbsent(Running.class, key -> new Running(), Running.class);
  }

  private static final class Running implements AutoCloseable {
    private final RedisServer server;
    private final RedisEndpoint endpoint;
    private final UnifiedJedis client;

    private Running() {
      try {
        int port = freePort();
        server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        server.start();
        endpoint = RedisEndpoint.of("redis://127.0.0.1:" + port);
      } catch (IOException failed) {
        throw new IllegalStateException("the Redis of the tests did not start", failed);
      }
      client = RedisConnections.open(endpoint, "test", 16);
    }

    private static int freePort() throws IOException {
      try (var free = new ServerSocket(0)) {
        return free.getLocalPort();
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
      server.stop();
    }
  }
}
