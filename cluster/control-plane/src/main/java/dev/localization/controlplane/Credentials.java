package dev.localization.controlplane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** The files with which the programs trust each other, made anew for each control plane. */
record Credentials(
    Path serviceAccountKey, Path serviceAccountPublicKey, Path tokens, String token) {

  static Credentials write(Path folder) throws IOException {
    KeyPair pair = keyPair();
    String token = UUID.randomUUID().toString();
    return new Credentials(
        pem(folder.resolve("sa.key"), "PRIVATE KEY", pair.getPrivate().getEncoded()),
        pem(folder.resolve("sa.pub"), "PUBLIC KEY", pair.getPublic().getEncoded()),
        Files.writeString(folder.resolve("tokens.csv"), token + ",admin,admin,system:masters\n"),
        token);
  }

  /** A kubeconfig of an administrator, for the API server at {@code port} of loopback. */
  Path kubeconfig(Path folder, int port) throws IOException {
    return Files.writeString(
        folder.resolve("kubeconfig"),
        """
        apiVersion: v1
        kind: Config
        clusters:
        - name: test
          cluster: {server: "https://127.0.0.1:%d", insecure-skip-tls-verify: true}
        users:
        - name: admin
          user: {token: "%s"}
        contexts:
        - name: test
          context: {cluster: test, user: admin, namespace: default}
        current-context: test
        """
            .formatted(port, token));
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  private static Path pem(Path file, String type, byte[] der) throws IOException {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return Files.writeString(
        file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
  }
}
