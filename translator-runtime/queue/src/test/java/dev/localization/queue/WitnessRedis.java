package dev.localization.queue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** A Redis that notes which completions it acknowledged, and when. */
final class WitnessRedis extends UnifiedJedis {
  private static final int FIRST = 7;
  private static final int FIELDS = 8;

  private final Map<String, Long> completed = new ConcurrentHashMap<>();

  WitnessRedis(HostAndPort server) {
    super(
        new PooledConnectionProvider(
            server, DefaultJedisClientConfig.builder().socketTimeoutMillis(5_000).build(), pool()),
        RedisProtocol.RESP2);
  }

  private static ConnectionPoolConfig pool() {
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(16);
    return pool;
  }

  /** {@link System#nanoTime} of the acknowledgement by the job's id. */
  Map<String, Long> completed() {
    return Collections.unmodifiableMap(completed);
  }

  @Override
  public Object evalsha(String sha, List<String> keys, List<String> arguments) {
    return note(arguments, super.evalsha(sha, keys, arguments));
  }

  @Override
  public Object eval(String script, List<String> keys, List<String> arguments) {
    return note(arguments, super.eval(script, keys, arguments));
  }

  private Object note(List<String> arguments, Object answer) {
    // As only the work script answers: codes, jobs and three numbers.
    if (answer instanceof List<?> parts
        && parts.size() == 5
        && parts.getFirst() instanceof List<?> codes) {
      for (int i = 0; i < codes.size(); i++) {
        int at = FIRST + i * FIELDS;
        if (arguments.get(at + 2).equals("c") && codes.get(i).equals(0L)) {
          completed.put(arguments.get(at), System.nanoTime());
        }
      }
    }
    return answer;
  }
}
