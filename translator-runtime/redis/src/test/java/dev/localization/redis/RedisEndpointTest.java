package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.HostAndPort;

class RedisEndpointTest {
  @Test
  void showsNoSecret() {
    assertThat(RedisEndpoint.of("rediss://:s3cret@redis.example:6380"))
        .hasToString("redis.example:6380");
    assertThat(RedisEndpoint.of("redis-sentinel://:s3cret@a,b:1?sentinelPassword=s3cret#mymaster"))
        .hasToString("mymaster of Sentinel a:26379,b:1");
    assertThat(RedisEndpoint.of("redis-cluster://:s3cret@a,b:1")).hasToString("cluster a:6379,b:1");
  }

  @Test
  void readsOneServer() {
    var endpoint = RedisEndpoint.of("rediss://worker:p%40ss+w%C3%B6rd@redis.example/3");

    assertThat(endpoint.topology())
        .isEqualTo(new Topology.Standalone(new HostAndPort("redis.example", 6379)));
    assertThat(endpoint.user()).isEqualTo("worker");
    assertThat(endpoint.password().get()).isEqualTo("p@ss+wörd");
    assertThat(endpoint.database()).isEqualTo(3);
    assertThat(endpoint.tls()).contains(RedisTls.system());
  }

  @Test
  void readsSentinels() {
    var endpoint =
        RedisEndpoint.of(
            "redis-sentinel://worker:one@a:1,[::1]:2/4?sentinelUsername=watch&sentinelPassword=two#mymaster");

    var sentinel = (Topology.Sentinel) endpoint.topology();
    assertThat(sentinel.master()).isEqualTo("mymaster");
    assertThat(sentinel.addresses())
        .isEqualTo(List.of(new HostAndPort("a", 1), new HostAndPort("[::1]", 2)));
    assertThat(sentinel.user()).isEqualTo("watch");
    assertThat(sentinel.password().get()).isEqualTo("two");
    assertThat(endpoint.user()).isEqualTo("worker");
    assertThat(endpoint.password().get()).isEqualTo("one");
    assertThat(endpoint.database()).isEqualTo(4);
    assertThat(endpoint.tls()).isEmpty();
  }

  @Test
  void readsTheMasterFromTheQueryWhereAFragmentIsAComment() {
    assertThat(RedisEndpoint.of("rediss-sentinel://a?sentinelMasterId=main"))
        .hasToString("main of Sentinel a:26379");
  }

  @Test
  void prefersTheGivenPasswordWhileThereIsOne() {
    assertThat(RedisEndpoint.of("redis://:old@a", () -> "new").password().get()).isEqualTo("new");
    assertThat(RedisEndpoint.of("redis://:old@a", () -> "").password().get()).isEqualTo("old");
  }

  @ParameterizedTest
  @CsvSource({
    "http://:s3cret@redis.example, scheme, redis://",
    "s3cret, scheme, redis://",
    "redis:///0, host, names a host",
    "redis://:s3cret@a:1:2, host, host:port",
    "redis://:s3/cret@redis.example, host, %2F",
    "'redis://:s3cret@a,b', host, redis-sentinel://",
    "'redis-cluster://:s3cret@a,a', host, once",
    "redis://:s3cret@a:0, port, 65535",
    "redis://:s3cret@a/s3cret, database, number",
    "redis-cluster://:s3cret@a/1, database, cluster",
    "redis-sentinel://:s3cret@a, master, #mymaster",
    "redis-sentinel://a?password=s3cret#m, query, sentinelPassword",
    "redis://a?password=s3cret, query, '\"?\"'",
    "redis://:%s3cret@a, password, %25",
  })
  void saysWhichPartIsWrongAndWhatToWriteButNotWhatItHolds(String url, String field, String fix) {
    var refusal =
        catchThrowableOfType(RedisConfigurationException.class, () -> RedisEndpoint.of(url));

    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal).hasMessageStartingWith(field).hasMessageContaining(fix).hasNoCause();
    assertThat(refusal.getMessage()).doesNotContain("s3cret");
  }

  @Test
  void usesCertificatesWithTlsOnly() {
    assertThatThrownBy(() -> RedisEndpoint.of("redis://a").withTls(RedisTls.system()))
        .hasMessageContaining("rediss");
  }
}
