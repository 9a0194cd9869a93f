package dev.localization.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.SslOptions;

/**
 * Makes of what {@link RedisTls} names the key stores that Jedis asks for at each new connection.
 */
final class TlsFiles {
  private static final String AUTHORITIES = "authorities";
  private static final String IDENTITY = "identity";

  /** Of stores in memory: a PKCS #12 one takes time on purpose, here at each connection. */
  private static final String IN_MEMORY = "JKS";

  /** Of no secret: these stores never leave this process. */
  private static final char[] PASSWORD = "in memory".toCharArray();

  private TlsFiles() {}

  /**
   * Options by which the files are read at each new connection, and now for a first time.
   *
   * @throws RedisConfigurationException when a file cannot be used
   */
  static SslOptions options(RedisTls tls) {
    var options = SslOptions.builder().keyStoreType(IN_MEMORY).trustStoreType(IN_MEMORY);
    tls.authorities()
        .ifPresent(
            file -> {
              store(() -> trusted(file));
              options.truststore(() -> stream(() -> trusted(file)), PASSWORD);
            });
    tls.identity()
        .ifPresent(
            identity -> {
              store(() -> own(identity));
              options.keystore(() -> stream(() -> own(identity)), PASSWORD);
            });
    return options.build();
  }

  private static KeyStore trusted(Path file) {
    return read(
        AUTHORITIES,
        file,
        () -> {
          var store = empty();
          for (Certificate authority : Pem.certificates(AUTHORITIES, file)) {
            store.setCertificateEntry("authority-" + store.size(), authority);
          }
          return store;
        });
  }

  private static KeyStore own(RedisTls.Identity identity) {
    return switch (identity) {
      case RedisTls.Identity.Pem pem -> own(pem);
      case RedisTls.Identity.Pkcs12 file -> own(file);
    };
  }

  private static KeyStore own(RedisTls.Identity.Pem pem) {
    List<Certificate> chain =
        read(IDENTITY, pem.certificate(), () -> Pem.certificates(IDENTITY, pem.certificate()));
    return read(
        IDENTITY,
        pem.key(),
        () -> {
          var store = empty();
          store.setKeyEntry(
              "client", Pem.key(IDENTITY, pem.key()), PASSWORD, chain.toArray(Certificate[]::new));
          return store;
        });
  }

  /** With another password, which Jedis then need not know. */
  private static KeyStore own(RedisTls.Identity.Pkcs12 pkcs12) {
    return read(
        IDENTITY,
        pkcs12.file(),
        () -> {
          char[] password = pkcs12.password().get().toCharArray();
          var given = KeyStore.getInstance("PKCS12");
          try (InputStream stream = Files.newInputStream(pkcs12.file())) {
            given.load(stream, password);
          }
          var store = empty();
          for (String alias : Collections.list(given.aliases())) {
            if (given.isKeyEntry(alias)) {
              store.setKeyEntry(
                  alias, given.getKey(alias, password), PASSWORD, given.getCertificateChain(alias));
            }
          }
          return store;
        });
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(IN_MEMORY);
    store.load(null, PASSWORD);
    return store;
  }

  private interface Reading<T> {
    T read() throws IOException, GeneralSecurityException;
  }

  private static <T> T read(String field, Path file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (NoSuchFileException missing) {
      throw new RedisConfigurationException(field, file + " does not exist: mount it");
    } catch (IOException unreadable) {
      throw new RedisConfigurationException(
          field, file + " cannot be read: check its permissions, format and password");
    } catch (GeneralSecurityException malformed) {
      throw new RedisConfigurationException(
          field, file + " is damaged: its certificate or key cannot be read");
    }
  }

  private static byte[] store(Supplier<KeyStore> store) {
    var bytes = new ByteArrayOutputStream();
    try {
      store.get().store(bytes, PASSWORD);
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException("a key store in memory cannot be written", impossible);
    }
    return bytes.toByteArray();
  }

  private static InputStream stream(Supplier<KeyStore> store) throws IOException {
    try {
      return new ByteArrayInputStream(store(store));
    } catch (RedisConfigurationException renewedJustNow) {
      // Then this connection fails, and the next one finds the new files.
      throw new IOException(renewedJustNow.getMessage(), renewedJustNow);
    }
  }
}
