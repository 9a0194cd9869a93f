package dev.localization.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads PEM files; text around the blocks is skipped. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN (?<label>[A-Z0-9 ]+)-----(?<base64>[^-]+)-----END \\k<label>-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private Pem() {}

  /** All certificates of a file, one or more. */
  static List<Certificate> certificates(String field, Path file)
      throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var found = new ArrayList<Certificate>();
    for (byte[] block : blocks(file, "CERTIFICATE")) {
      found.add(factory.generateCertificate(new ByteArrayInputStream(block)));
    }
    if (found.isEmpty()) {
      throw new RedisConfigurationException(
          field, file + " has no certificate: it needs -----BEGIN CERTIFICATE-----");
    }
    return found;
  }

  /** The private key of a file, of whatever algorithm the JDK knows. */
  static PrivateKey key(String field, Path file) throws IOException, GeneralSecurityException {
    List<byte[]> blocks = blocks(file, "PRIVATE KEY");
    if (blocks.size() == 1) {
      var encoded = new PKCS8EncodedKeySpec(blocks.getFirst());
      for (String algorithm : ALGORITHMS) {
        try {
          return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
        } catch (InvalidKeySpecException another) {
          // The key is of another algorithm.
        }
      }
    }
    throw new RedisConfigurationException(
        field,
        file
            + " has no key that can be read: make one with"
            + " openssl pkcs8 -topk8 -nocrypt -in old.key -out new.key");
  }

  private static List<byte[]> blocks(Path file, String label) throws IOException {
    return BLOCK
        .matcher(Files.readString(file, ISO_8859_1))
        .results()
        .filter(block -> block.group("label").equals(label))
        .map(block -> Base64.getMimeDecoder().decode(block.group("base64")))
        .toList();
  }
}
