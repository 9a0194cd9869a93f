package dev.localization.redis;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redis.clients.jedis.HostAndPort;

/** Which servers make up a Redis, and how the one to talk to is found. */
public sealed interface Topology {
  /** The servers to ask first. */
  List<HostAndPort> addresses();

  /** One server. */
  record Standalone(HostAndPort server) implements Topology {
    public Standalone {
      Objects.requireNonNull(server, "server");
    }

    @Override
    public List<HostAndPort> addresses() {
      return List.of(server);
    }

    @Override
    public String toString() {
      return server.toString();
    }
  }

  /**
   * A master with replicas, watched by Sentinels that say which of them is the master.
   *
   * @param master the name that the Sentinels know it by
   * @param user of the Sentinels themselves; empty for the default user
   * @param password of the Sentinels themselves, asked again at each new connection; an empty
   *     answer means none
   */
  record Sentinel(
      String master, List<HostAndPort> addresses, String user, Supplier<String> password)
      implements Topology {
    public Sentinel {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
      addresses = List.copyOf(addresses);
      if (master.isEmpty()) {
        throw new RedisConfigurationException(
            "master", "name what the Sentinels call the master, as in #mymaster");
      }
      requireSome(addresses);
    }

    @Override
    public String toString() {
      return master + " of Sentinel " + join(addresses);
    }
  }

  /**
   * A Redis Cluster.
   *
   * @param addresses of some of its nodes; the others are learned from them
   */
  record Cluster(List<HostAndPort> addresses) implements Topology {
    public Cluster {
      addresses = List.copyOf(addresses);
      requireSome(addresses);
    }

    @Override
    public String toString() {
      return "cluster " + join(addresses);
    }
  }

  private static void requireSome(List<HostAndPort> addresses) {
    if (addresses.isEmpty() || Set.copyOf(addresses).size() < addresses.size()) {
      throw new RedisConfigurationException("host", "name at least one, and each once");
    }
  }

  private static String join(List<HostAndPort> addresses) {
    return addresses.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
  }
}
