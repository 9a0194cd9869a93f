package dev.localization.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RedisTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerConfigurationTest {
  @Test
  void theHostNamesAWorkerThatHasNoNameOfItsOwn() throws ConfigurationException {
    assertThat(WorkerConfiguration.from(environment(), () -> "pod-7").worker()).isEqualTo("pod-7");

    Map<String, String> named = environment();
    named.put("L10N_WORKER", "w1");
    assertThat(WorkerConfiguration.from(named, () -> "pod-7").worker()).isEqualTo("w1");
  }

  @Test
  void aRotatedPasswordIsReadAnew(@TempDir Path folder) throws ConfigurationException, IOException {
    Path file = folder.resolve("password");
    Files.writeString(file, "first\n");
    Map<String, String> environment = environment();
    environment.put("L10N_REDIS_PASSWORD_FILE", file.toString());
    var password = WorkerConfiguration.from(environment, () -> "w").redis().password();
    assertThat(password.get()).isEqualTo("first");

    Files.writeString(file, "second\n");

    assertThat(password.get()).isEqualTo("second");
  }

  @Test
  void aWrongUrlIsNamedWithoutTheSecretInIt() {
    Map<String, String> environment = environment();
    environment.put("L10N_REDIS_URL", "http://:s3cret@redis");

    assertThatThrownBy(() -> WorkerConfiguration.from(environment, () -> "w"))
        .hasMessageContaining("L10N_REDIS_URL")
        .hasMessageContaining("rediss://")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void certificatesForRedisAreFiles() throws ConfigurationException {
    Map<String, String> environment = environment();
    environment.put("L10N_REDIS_URL", "rediss-sentinel://redis#main");
    environment.put("L10N_REDIS_CA_FILE", "/tls/ca.crt");
    environment.put("L10N_REDIS_CERTIFICATE_FILE", "/tls/tls.crt");
    environment.put("L10N_REDIS_KEY_FILE", "/tls/tls.key");

    assertThat(WorkerConfiguration.from(environment, () -> "w").redis().tls())
        .contains(
            RedisTls.trusting(Path.of("/tls/ca.crt"))
                .as(new RedisTls.Identity.Pem(Path.of("/tls/tls.crt"), Path.of("/tls/tls.key"))));
  }

  @Test
  void certificatesWithoutTlsOrWithoutAKeyAreRefused() {
    Map<String, String> plain = environment();
    plain.put("L10N_REDIS_CA_FILE", "/tls/ca.crt");
    assertThatThrownBy(() -> WorkerConfiguration.from(plain, () -> "w"))
        .hasMessageContaining("rediss");

    Map<String, String> keyless = environment();
    keyless.put("L10N_REDIS_CERTIFICATE_FILE", "/tls/tls.crt");
    assertThatThrownBy(() -> WorkerConfiguration.from(keyless, () -> "w"))
        .hasMessageContaining("L10N_REDIS_KEY_FILE");
  }

  private static Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "L10N_REDIS_URL", "redis://redis:6379",
            "L10N_PREFIX", "{shop/storefront}",
            "L10N_POOL", "default"));
  }
}
