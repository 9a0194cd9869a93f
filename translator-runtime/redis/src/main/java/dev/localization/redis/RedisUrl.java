package dev.localization.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;

/**
 * The parts of a Redis URL, still percent-encoded.
 *
 * <p>{@link java.net.URI} has no place for several hosts. Messages repeat nothing of the URL: a
 * password with a "/" in it, say, may turn up in any part.
 */
record RedisUrl(
    boolean tls,
    Kind kind,
    String userInfo,
    List<HostAndPort> hosts,
    int database,
    Map<String, String> query,
    String fragment) {
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>rediss?(-sentinel|-cluster)?)://((?<user>[^/?#]*)@)?(?<hosts>[^/?#]*)"
              + "(/(?<database>[^?#]*))?(\\?(?<query>[^#]*))?(#(?<fragment>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<host>[\\w.-]+|\\[[0-9A-Fa-f:.]+(%\\w+)?])(:(?<port>\\d{1,5}))?");

  private static final String MASTER = "sentinelMasterId";
  private static final String SENTINEL_USER = "sentinelUsername";
  private static final String SENTINEL_PASSWORD = "sentinelPassword";

  private static final Set<String> SENTINEL_QUERY =
      Set.of(MASTER, SENTINEL_USER, SENTINEL_PASSWORD);

  /** What the scheme says about the servers. */
  enum Kind {
    STANDALONE(6379),
    SENTINEL(26379),
    CLUSTER(6379);

    private final int port;

    Kind(int port) {
      this.port = port;
    }

    static Kind of(String scheme) {
      return scheme.endsWith("-sentinel")
          ? SENTINEL
          : scheme.endsWith("-cluster") ? CLUSTER : STANDALONE;
    }
  }

  static RedisUrl parse(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new RedisConfigurationException(
          "scheme",
          "a Redis URL begins with redis://, redis-sentinel:// or redis-cluster://, for TLS with "
              + "rediss://, rediss-sentinel:// or rediss-cluster://");
    }
    Kind kind = Kind.of(parts.group("scheme"));
    return new RedisUrl(
        parts.group("scheme").startsWith("rediss"),
        kind,
        given(parts, "user"),
        hosts(parts.group("hosts"), kind),
        database(given(parts, "database")),
        query(given(parts, "query"), kind),
        given(parts, "fragment"));
  }

  RedisEndpoint endpoint(Supplier<String> password) {
    String[] credentials = userInfo.split(":", 2);
    String user = decode("user", credentials[0]);
    String own = credentials.length < 2 ? "" : decode("password", credentials[1]);
    return new RedisEndpoint(
        topology(),
        database,
        user,
        () -> Optional.of(password.get()).filter(given -> !given.isEmpty()).orElse(own),
        tls ? Optional.of(RedisTls.system()) : Optional.empty());
  }

  private Topology topology() {
    return switch (kind) {
      case STANDALONE -> new Topology.Standalone(single());
      case CLUSTER -> new Topology.Cluster(hosts);
      case SENTINEL -> sentinel();
    };
  }

  private HostAndPort single() {
    if (hosts.size() > 1) {
      throw new RedisConfigurationException(
          "host", "one with redis://; for several write redis-sentinel:// or redis-cluster://");
    }
    return hosts.getFirst();
  }

  private Topology sentinel() {
    String master =
        fragment.isEmpty() ? query.getOrDefault(MASTER, "") : decode("master", fragment);
    String secret = query.getOrDefault(SENTINEL_PASSWORD, "");
    return new Topology.Sentinel(
        master, hosts, query.getOrDefault(SENTINEL_USER, ""), () -> secret);
  }

  private static List<HostAndPort> hosts(String list, Kind kind) {
    if (list.isEmpty()) {
      throw new RedisConfigurationException(
          "host", "a Redis URL names a host, as in redis://host:6379");
    }
    return Arrays.stream(list.split(",", -1)).map(one -> host(one, kind)).toList();
  }

  private static HostAndPort host(String text, Kind kind) {
    Matcher parts = HOST.matcher(text);
    if (!parts.matches()) {
      throw new RedisConfigurationException(
          "host",
          "write host:port or [IPv6]:port; in a user or password write / ? # @ as %2F %3F %23 %40");
    }
    int port = Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(kind.port);
    if (port < 1 || port > 65_535) {
      throw new RedisConfigurationException("port", "1 to 65535");
    }
    return new HostAndPort(parts.group("host"), port);
  }

  private static int database(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,5}")) {
      throw new RedisConfigurationException(
          "database", "a number, as in redis://host:6379/1, or nothing");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> query(String text, Kind kind) {
    var query = new HashMap<String, String>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      String[] sides = pair.split("=", 2);
      if (kind != Kind.SENTINEL || sides.length < 2 || !SENTINEL_QUERY.contains(sides[0])) {
        throw new RedisConfigurationException(
            "query",
            kind == Kind.SENTINEL
                ? "only " + MASTER + ", " + SENTINEL_USER + " and " + SENTINEL_PASSWORD
                : "nothing may follow a \"?\" in this kind of URL");
      }
      query.put(sides[0], decode(sides[0], sides[1]));
    }
    return query;
  }

  private static String given(Matcher parts, String name) {
    return Optional.ofNullable(parts.group(name)).orElse("");
  }

  private static String decode(String field, String text) {
    try {
      // A plus is a plus here, unlike in forms.
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException quotesTheText) {
      throw new RedisConfigurationException(field, "write % as %25");
    }
  }
}
