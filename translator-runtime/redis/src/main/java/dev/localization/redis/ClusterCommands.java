package dev.localization.redis;

import java.time.Duration;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.StaticCommandFlagsRegistry;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.executors.ClusterCommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/**
 * Follows slots to where they are, but sends no command twice by itself.
 *
 * <p>A command whose reply was lost may have been done: only its caller knows whether it may be
 * sent again. And a script sent after a slot that is just being moved would find some of its keys
 * here and some there: it waits until the slot has arrived.
 */
final class ClusterCommands extends ClusterCommandExecutor {
  private static final int ATTEMPTS = 3;

  ClusterCommands(ClusterConnectionProvider provider, Duration patience) {
    super(provider, ATTEMPTS, patience, StaticCommandFlagsRegistry.registry());
  }

  @Override
  protected <T> T execute(Connection connection, CommandObject<T> command) {
    try {
      return super.execute(connection, command);
    } catch (JedisConnectionException lost) {
      // The node may be gone: the next call should not go there.
      provider.renewSlotCache();
      throw new JedisClusterOperationException("no reply: " + lost.getMessage(), lost);
    } catch (JedisAskDataException moving) {
      throw new JedisClusterOperationException(
          "the slot of the keys is being moved: " + moving.getMessage(), moving);
    }
  }
}
