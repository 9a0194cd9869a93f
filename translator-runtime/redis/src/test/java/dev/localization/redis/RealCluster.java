package dev.localization.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.params.MigrateParams;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A Redis Cluster of three masters. */
public final class RealCluster implements AutoCloseable {
  private static final int SLOTS = 16_384;
  private static final int MASTERS = 3;

  private final List<RealRedis> nodes = new ArrayList<>();
  private final List<Integer> buses = new ArrayList<>();
  private final Path folder;

  public RealCluster(Path folder) throws IOException {
    this.folder = folder;
    for (int number = 0; number < MASTERS; number++) {
      node();
      int first = number * SLOTS / MASTERS;
      int last = (number + 1) * SLOTS / MASTERS - 1;
      cluster(number, "ADDSLOTSRANGE", Integer.toString(first), Integer.toString(last));
      cluster(number, "SET-CONFIG-EPOCH", Integer.toString(number + 1));
    }
    for (int number = 1; number < MASTERS; number++) {
      meet(number);
    }
    await().until(this::isWhole);
  }

  /** Gives the master of a key a replica, and waits until that follows. */
  public RealRedis addReplicaOf(String key) throws IOException {
    node();
    int number = nodes.size() - 1;
    String master = cluster(masterOf(key), "MYID");
    meet(number);
    await().until(this::isWhole);
    await().until(() -> cluster(number, "NODES").contains(master));
    cluster(number, "REPLICATE", master);
    await().until(() -> info(number).contains("master_link_status:up"));
    return nodes.get(number);
  }

  public void killMasterOf(String key) throws InterruptedException {
    nodes.get(masterOf(key)).kill();
  }

  /** Kills all nodes. */
  public void kill() throws InterruptedException {
    for (RealRedis node : nodes) {
      node.kill();
    }
  }

  /** Starts all nodes again. */
  public void start() throws IOException {
    for (RealRedis node : nodes) {
      node.start();
    }
  }

  public RedisEndpoint endpoint() {
    return RedisEndpoint.of(
        nodes.stream()
            .map(node -> node.address().toString())
            .collect(Collectors.joining(",", "redis-cluster://", "")));
  }

  /** How many keys each node has. */
  public List<Long> keys() {
    return nodes.stream().map(RealCluster::keys).toList();
  }

  public void flush() {
    for (int number = 0; number < MASTERS; number++) {
      try (var jedis = new Jedis(nodes.get(number).address())) {
        jedis.flushAll();
      }
    }
  }

  /** Moves the slot of a key to another node, in small steps, as an administrator would. */
  public void moveSlotOf(String key) {
    int slot = JedisClusterCRC16.getSlot(key);
    int from = masterOf(key);
    int to = (from + 1) % MASTERS;
    String source = cluster(from, "MYID");
    String target = cluster(to, "MYID");
    cluster(to, "SETSLOT", Integer.toString(slot), "IMPORTING", source);
    cluster(from, "SETSLOT", Integer.toString(slot), "MIGRATING", target);
    try (var jedis = new Jedis(nodes.get(from).address())) {
      var some = jedis.clusterGetKeysInSlot(slot, 20);
      while (!some.isEmpty()) {
        jedis.migrate(
            "127.0.0.1",
            nodes.get(to).port(),
            5_000,
            new MigrateParams(),
            some.toArray(String[]::new));
        some = jedis.clusterGetKeysInSlot(slot, 20);
      }
    }
    cluster(to, "SETSLOT", Integer.toString(slot), "NODE", target);
    cluster(from, "SETSLOT", Integer.toString(slot), "NODE", target);
  }

  private void node() throws IOException {
    int bus = RealRedis.freePort();
    buses.add(bus);
    nodes.add(
        RealRedis.server(
            folder.resolve("node-" + nodes.size()),
            "--cluster-enabled",
            "yes",
            "--cluster-port",
            Integer.toString(bus),
            "--cluster-node-timeout",
            "2000",
            "--repl-diskless-sync-delay",
            "0"));
  }

  private void meet(int number) {
    cluster(
        0,
        "MEET",
        "127.0.0.1",
        Integer.toString(nodes.get(number).port()),
        Integer.toString(buses.get(number)));
  }

  /** As distributed at first. */
  private static int masterOf(String key) {
    return JedisClusterCRC16.getSlot(key) * MASTERS / SLOTS;
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }

  private String info(int number) {
    try (var jedis = new Jedis(nodes.get(number).address())) {
      return jedis.info("replication");
    }
  }

  private boolean isWhole() {
    return nodes.stream()
        .allMatch(
            node -> {
              String info = cluster(nodes.indexOf(node), "INFO");
              return info.contains("cluster_state:ok")
                  && info.contains("cluster_known_nodes:" + nodes.size());
            });
  }

  private String cluster(int node, String... arguments) {
    try (var jedis = new Jedis(nodes.get(node).address())) {
      return new String((byte[]) jedis.sendCommand(Command.CLUSTER, arguments), UTF_8);
    }
  }

  private static long keys(RealRedis node) {
    try (var jedis = new Jedis(node.address())) {
      return jedis.dbSize();
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (RealRedis node : nodes) {
      node.close();
    }
  }
}
