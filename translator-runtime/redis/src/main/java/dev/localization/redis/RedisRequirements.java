package dev.localization.redis;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * What a Redis must be like before anything is written to it. What Redis does not tell, as some
 * services do not, is taken to be right.
 */
public final class RedisRequirements {
  private static final int MAJOR = 6;
  private static final int MINOR = 2;
  private static final String MEMORY_POLICY = "maxmemory-policy";
  private static final String POLICY = "noeviction";
  private static final Script FITNESS = Script.of(RedisRequirements.class, "fitness");

  private final List<String> commands;
  private final Map<UnifiedJedis, Set<String>> verified =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param commands that the user must be allowed to use on keys with the prefix, inside scripts
   *     too; each takes a key first, or nothing
   */
  public RedisRequirements(Set<String> commands) {
    this.commands = List.copyOf(new TreeSet<>(commands));
  }

  /** The commands that the user must be allowed to use. */
  public List<String> commands() {
    return commands;
  }

  /**
   * Asks Redis, and writes nothing.
   *
   * @param prefix before all keys
   * @throws RedisRequirementException naming the setting that is wrong and the fix
   * @throws redis.clients.jedis.exceptions.JedisException when Redis is away
   */
  public void verify(UnifiedJedis redis, String prefix) {
    List<?> answer = ask(redis, prefix);
    requireCommands(prefix, (List<?>) answer.get(1));
    Map<String, String> info = read((String) answer.get(0));
    requireVersion(info.getOrDefault("redis_version", ""));
    requirePolicy(info.getOrDefault("maxmemory_policy", POLICY));
    if (info.getOrDefault("cluster_enabled", "0").equals("1")) {
      requireCluster(redis, prefix);
    }
    verified.computeIfAbsent(redis, client -> ConcurrentHashMap.newKeySet()).add(prefix);
  }

  /** As {@link #verify}, but asks no more once this client and prefix were found right. */
  public void verifyOnce(UnifiedJedis redis, String prefix) {
    if (!verified.getOrDefault(redis, Set.of()).contains(prefix)) {
      verify(redis, prefix);
    }
  }

  private List<?> ask(UnifiedJedis redis, String prefix) {
    try {
      return (List<?>) FITNESS.run(redis, List.of(prefix + ":"), commands);
    } catch (JedisRedirectionException elsewhere) {
      requireClusterClient(redis);
      throw elsewhere;
    } catch (JedisAccessControlException refused) {
      // A wrong password may be one that is just being changed: that passes.
      if (refused.getMessage().startsWith("NOPERM")) {
        throw new RedisRequirementException(
            "ACL", grant(prefix, "+eval +evalsha") + " (" + refused.getMessage() + ")");
      }
      throw refused;
    }
  }

  private static Map<String, String> read(String info) {
    return info.lines()
        .map(line -> line.split(":", 2))
        .filter(sides -> sides.length == 2)
        .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1], (one, other) -> one));
  }

  static void requireVersion(String version) {
    String[] numbers = version.split("\\.", 3);
    if (numbers.length < 2 || !numbers[0].matches("\\d+") || !numbers[1].matches("\\d+")) {
      return;
    }
    int major = Integer.parseInt(numbers[0]);
    if (major < MAJOR || (major == MAJOR && Integer.parseInt(numbers[1]) < MINOR)) {
      throw new RedisRequirementException(
          "version", "it is " + version + "; upgrade to Redis 6.2 or later, or to Valkey");
    }
  }

  private static void requirePolicy(String policy) {
    if (!policy.equals(POLICY)) {
      throw new RedisRequirementException(
          MEMORY_POLICY,
          "it is %s, which deletes jobs when memory is short; set %s %s"
              .formatted(policy, MEMORY_POLICY, POLICY));
    }
  }

  private static void requireCluster(UnifiedJedis redis, String prefix) {
    requireClusterClient(redis);
    if (!hasHashTag(prefix)) {
      throw new RedisRequirementException(
          "prefix",
          "on a cluster all keys must be on one node; write %s with a hash tag, as in {%s}"
              .formatted(prefix, prefix.replaceAll("[{}]", "")));
    }
  }

  /** As Redis finds it: between the first brace and the next that closes one. */
  static boolean hasHashTag(String prefix) {
    int open = prefix.indexOf('{');
    return open >= 0 && prefix.indexOf('}', open + 1) > open + 1;
  }

  private static void requireClusterClient(UnifiedJedis redis) {
    if (!(redis instanceof RedisClusterClient)) {
      throw new RedisRequirementException(
          "cluster-enabled", "this is a cluster; write its URL as redis-cluster://host:port");
    }
  }

  private static void requireCommands(String prefix, List<?> missing) {
    if (!missing.isEmpty()) {
      throw new RedisRequirementException(
          "ACL",
          grant(
              prefix,
              missing.stream()
                  .map(command -> "+" + ((String) command).toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(" "))));
    }
  }

  private static String grant(String prefix, String rights) {
    return "the user lacks rights; grant them with ACL SETUSER <user> ~%s:* %s"
        .formatted(prefix, rights);
  }
}
