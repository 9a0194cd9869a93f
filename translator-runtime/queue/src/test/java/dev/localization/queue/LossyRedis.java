package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** A Redis that does what a script says, and then loses every second reply. */
final class LossyRedis extends UnifiedJedis {
  private final AtomicInteger calls = new AtomicInteger();

  LossyRedis(RedisEndpoint endpoint) {
    super(new PooledConnectionProvider(endpoint.addresses().getFirst()), RedisProtocol.RESP2);
  }

  int calls() {
    return calls.get();
  }

  @Override
  public Object evalsha(String sha, List<String> keys, List<String> arguments) {
    Object answer = super.evalsha(sha, keys, arguments);
    if (calls.getAndIncrement() % 2 == 0) {
      throw new JedisConnectionException("the reply was lost");
    }
    return answer;
  }
}
