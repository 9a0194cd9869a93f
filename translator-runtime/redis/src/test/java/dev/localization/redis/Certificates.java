package dev.localization.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates for one test, made by the JDK's keytool. */
final class Certificates {
  static final String PASSWORD = "of the test";

  private final Path folder;
  private final Path store;

  Certificates(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("all.p12");
  }

  /** An authority, whose certificate is written to a PEM file. */
  Path authority(String name) throws Exception {
    keytool("-alias", name, "-dname", "CN=" + name, "-ext", "bc:c", "-keyalg", "EC");
    return certificate(name);
  }

  /** A certificate with its key, signed by an authority and written to PEM files. */
  RedisTls.Identity.Pem signed(String authority, String name, String algorithm, String... names)
      throws Exception {
    var options = new ArrayList<>(List.of("-alias", name, "-dname", "CN=" + name));
    options.addAll(List.of("-signer", authority, "-keyalg", algorithm));
    if (names.length > 0) {
      options.addAll(List.of("-ext", "san=" + String.join(",", names)));
    }
    keytool(options.toArray(String[]::new));
    Path key = folder.resolve(name + ".key");
    byte[] encoded = load().getKey(name, PASSWORD.toCharArray()).getEncoded();
    Files.writeString(key, pem("PRIVATE KEY", encoded));
    return new RedisTls.Identity.Pem(certificate(name), key);
  }

  /** All that was made so far, with {@link #PASSWORD}. */
  Path store() {
    return store;
  }

  private Path certificate(String name) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(name + ".crt");
    // As authorities often hand it out: with words around it.
    Files.writeString(
        file, name + ":\n" + pem("CERTIFICATE", load().getCertificate(name).getEncoded()));
    return file;
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    var loaded = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      loaded.load(stream, PASSWORD.toCharArray());
    }
    return loaded;
  }

  private static String pem(String label, byte[] encoded) {
    String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(encoded);
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(label, base64, label);
  }

  private void keytool(String... options) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of("-genkeypair", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", PASSWORD, "-validity", "2"));
    command.addAll(Arrays.asList(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
