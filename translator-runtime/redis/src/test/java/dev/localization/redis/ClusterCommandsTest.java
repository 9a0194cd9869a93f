package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.providers.ClusterConnectionProvider;

class ClusterCommandsTest {
  private static final HostAndPort NOBODY = new HostAndPort("127.0.0.1", 1);
  private static final CommandObject<String> INCREMENT =
      new CommandObject<>(new CommandArguments(Command.INCR).key("k"), BuilderFactory.STRING);

  private final AtomicInteger sent = new AtomicInteger();

  @BeforeAll
  static void withoutACluster() {
    System.setProperty(RedisClusterClient.INIT_NO_ERROR_PROPERTY, "true");
  }

  @Test
  void doesNotSendAgainWhatMayHaveBeenDone() {
    assertThatThrownBy(() -> send(() -> new JedisConnectionException("the reply was lost")))
        .isInstanceOf(JedisException.class)
        .hasMessageContaining("the reply was lost");
    assertThat(sent).hasValue(1);
  }

  @Test
  void doesNotGoAheadOfASlotThatIsBeingMoved() {
    assertThatThrownBy(() -> send(() -> new JedisAskDataException("ASK 1", NOBODY, 1)))
        .isInstanceOf(JedisException.class)
        .hasMessageContaining("is being moved");
    assertThat(sent).hasValue(1);
  }

  @Test
  void goesAfterASlotThatWasMoved() {
    assertThatThrownBy(() -> send(() -> new JedisMovedDataException("MOVED 1", NOBODY, 1)))
        .isInstanceOf(JedisException.class);
    assertThat(sent).hasValueGreaterThan(1);
  }

  private void send(Supplier<JedisException> failure) {
    try (var provider = new Failing(failure)) {
      new ClusterCommands(provider, Duration.ofSeconds(5)).executeCommand(INCREMENT);
    }
  }

  private final class Failing extends ClusterConnectionProvider {
    private final Connection connection;

    private Failing(Supplier<JedisException> failure) {
      super(Set.of(NOBODY), DefaultJedisClientConfig.builder().build());
      connection =
          new Connection() {
            @Override
            public <T> T executeCommand(CommandObject<T> command) {
              sent.incrementAndGet();
              throw failure.get();
            }
          };
    }

    @Override
    public Connection getConnection(CommandArguments arguments) {
      return connection;
    }

    @Override
    public Connection getConnection(HostAndPort node) {
      return connection;
    }
  }
}
