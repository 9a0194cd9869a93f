package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Given a Redis that speaks TLS only and asks its clients for a certificate. */
@Timeout(60)
class TlsTest {
  @TempDir static Path folder;

  private static RedisTls trusting;
  private static RedisTls.Identity.Pem client;
  private static Certificates certificates;
  private static RealRedis server;

  @BeforeAll
  static void start() throws Exception {
    RealRedis.requireInstalled();
    certificates = new Certificates(folder);
    Path authority = certificates.authority("authority");
    trusting = RedisTls.trusting(authority);
    var own = certificates.signed("authority", "server", "RSA", "dns:localhost");
    client = certificates.signed("authority", "client", "EC");
    server =
        RealRedis.tlsServer(
            folder.resolve("server"),
            "--tls-cert-file",
            own.certificate().toString(),
            "--tls-key-file",
            own.key().toString(),
            "--tls-ca-cert-file",
            authority.toString());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void itsCallsAreAnsweredWhenEachTrustsTheOther() {
    assertThat(ping("localhost", trusting.as(client))).isEqualTo("PONG");
  }

  @Test
  void theCertificateOfTheClientMayBeInAPkcs12File() {
    var identity = new RedisTls.Identity.Pkcs12(certificates.store(), () -> Certificates.PASSWORD);

    assertThat(ping("localhost", trusting.as(identity))).isEqualTo("PONG");
  }

  @Test
  void aServerOfAnUntrustedAuthorityIsRefused() throws Exception {
    var stranger = RedisTls.trusting(certificates.authority("stranger"));

    assertThatThrownBy(() -> ping("localhost", stranger.as(client)))
        .isInstanceOf(JedisConnectionException.class)
        .hasMessageContaining("PKIX path");
  }

  @Test
  void whatTheJdkTrustsDoesNotIncludeIt() {
    assertThatThrownBy(() -> ping("localhost", RedisTls.system().as(client)))
        .hasStackTraceContaining("PKIX path");
  }

  @Test
  void aServerOfAnotherNameIsRefused() {
    assertThatThrownBy(() -> ping("127.0.0.1", trusting.as(client)))
        .isInstanceOf(JedisConnectionException.class)
        .hasStackTraceContaining("No subject alternative names matching IP address 127.0.0.1");
  }

  @Test
  void aClientWithoutACertificateIsRefused() {
    assertThatThrownBy(() -> ping("localhost", trusting))
        .isInstanceOf(JedisConnectionException.class);
  }

  @Test
  void aRenewedCertificateIsUsedByTheNextConnection(@TempDir Path mounted) throws Exception {
    Path file = mounted.resolve("ca.crt");
    Files.copy(certificates.authority("former"), file);
    var endpoint = endpoint("localhost", RedisTls.trusting(file).as(client));
    try (var redis = RedisConnections.open(endpoint, "test", 1)) {
      assertThatThrownBy(redis::ping).hasStackTraceContaining("PKIX path");

      Files.copy(trusting.authorities().orElseThrow(), file, StandardCopyOption.REPLACE_EXISTING);

      assertThat(redis.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamedAtOnce() {
    Path missing = folder.resolve("missing.pem");
    assertThatThrownBy(() -> ping("localhost", RedisTls.trusting(missing)))
        .isInstanceOf(RedisConfigurationException.class)
        .hasMessage("authorities: " + missing + " does not exist: mount it");
    assertThatThrownBy(() -> ping("localhost", RedisTls.trusting(client.key())))
        .hasMessageContaining("-----BEGIN CERTIFICATE-----");
    var swapped = new RedisTls.Identity.Pem(client.certificate(), client.certificate());
    assertThatThrownBy(() -> ping("localhost", trusting.as(swapped)))
        .hasMessageContaining("openssl pkcs8 -topk8");
    var wrong = new RedisTls.Identity.Pkcs12(certificates.store(), () -> "wrong s3cret");
    assertThatThrownBy(() -> ping("localhost", trusting.as(wrong)))
        .hasMessageContaining("password")
        .message()
        .doesNotContain("s3cret");
  }

  private static String ping(String host, RedisTls tls) {
    try (var redis = RedisConnections.open(endpoint(host, tls), "test", 1)) {
      return redis.ping();
    }
  }

  private static RedisEndpoint endpoint(String host, RedisTls tls) {
    return RedisEndpoint.of("rediss://" + host + ":" + server.port()).withTls(tls);
  }
}
