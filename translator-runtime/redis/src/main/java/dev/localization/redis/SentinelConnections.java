package dev.localization.redis;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ConnectionProvider;

/**
 * Asks the Sentinels for the master when a connection is first wanted, because Jedis's own provider
 * does so when it is made and fails for good when they are away then. From then on that provider
 * follows each failover.
 */
final class SentinelConnections implements ConnectionProvider {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<ConnectionProvider> open;
  private volatile ConnectionProvider opened;
  private volatile Failure last = new Failure(new JedisException("not asked yet"));
  private boolean closed;

  /** Each is another one, so that those who wait see whether one came meanwhile. */
  private static final class Failure {
    private final JedisException reason;

    private Failure(JedisException reason) {
      this.reason = reason;
    }
  }

  SentinelConnections(Supplier<ConnectionProvider> open) {
    this.open = open;
  }

  @Override
  public Connection getConnection() {
    return opened().getConnection();
  }

  @Override
  public Connection getConnection(CommandArguments arguments) {
    return opened().getConnection(arguments);
  }

  @Override
  public Map<?, ?> getConnectionMap() {
    return opened().getConnectionMap();
  }

  @Override
  public Map<?, ?> getPrimaryNodesConnectionMap() {
    return opened().getPrimaryNodesConnectionMap();
  }

  @Override
  public void close() throws Exception {
    lock.lock();
    try {
      closed = true;
      if (opened != null) {
        opened.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private ConnectionProvider opened() {
    ConnectionProvider known = opened;
    return known == null ? openOnce() : known;
  }

  private ConnectionProvider openOnce() {
    Failure before = last;
    lock.lock();
    try {
      if (closed) {
        throw new JedisException("the client is closed");
      }
      if (opened == null && last != before) {
        // Those who queued while another asked in vain share its answer rather than ask in turn.
        throw new JedisConnectionException(last.reason.getMessage(), last.reason);
      }
      if (opened == null) {
        opened = ask();
      }
      return opened;
    } finally {
      lock.unlock();
    }
  }

  private ConnectionProvider ask() {
    try {
      return open.get();
    } catch (JedisException away) {
      last = new Failure(away);
      throw away;
    }
  }
}
