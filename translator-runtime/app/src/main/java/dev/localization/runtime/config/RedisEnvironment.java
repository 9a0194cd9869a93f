package dev.localization.runtime.config;

import dev.localization.redis.RedisConfigurationException;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisTls;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the environment says about Redis. */
final class RedisEnvironment {
  private static final String URL = "L10N_REDIS_URL";
  private static final String PASSWORD = "L10N_REDIS_PASSWORD_FILE";
  private static final String AUTHORITIES = "L10N_REDIS_CA_FILE";
  private static final String CERTIFICATE = "L10N_REDIS_CERTIFICATE_FILE";
  private static final String KEY = "L10N_REDIS_KEY_FILE";

  private RedisEnvironment() {}

  static RedisEndpoint read(Map<String, String> environment) throws ConfigurationException {
    String url = WorkerConfiguration.required(environment, URL, "redis://redis:6379");
    Supplier<String> password =
        file(environment, PASSWORD).<Supplier<String>>map(PasswordFile::new).orElse(() -> "");
    var tls = new RedisTls(file(environment, AUTHORITIES), identity(environment));
    try {
      var endpoint = RedisEndpoint.of(url, password);
      return tls.equals(RedisTls.system()) ? endpoint : endpoint.withTls(tls);
    } catch (RedisConfigurationException malformed) {
      // Its message repeats nothing of the URL, which may hold a password.
      throw new ConfigurationException(URL + " cannot be used: " + malformed.getMessage());
    }
  }

  private static Optional<RedisTls.Identity> identity(Map<String, String> environment)
      throws ConfigurationException {
    var certificate = file(environment, CERTIFICATE);
    var key = file(environment, KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new ConfigurationException(CERTIFICATE + " and " + KEY + " are set both or neither");
    }
    return certificate.map(file -> new RedisTls.Identity.Pem(file, key.orElseThrow()));
  }

  private static Optional<Path> file(Map<String, String> environment, String name) {
    return WorkerConfiguration.optional(environment, name).map(Path::of);
  }
}
