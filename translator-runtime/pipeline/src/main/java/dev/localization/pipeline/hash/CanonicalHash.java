package dev.localization.pipeline.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) over a sequence of fields. Each field is preceded by its length in bytes, so
 * that no two different sequences read alike. Not for use by several threads at once.
 */
public final class CanonicalHash {
  private final MessageDigest digest;

  /**
   * Starts a hash.
   *
   * @param purpose what is hashed, with a version, e.g. {@code "segment/1"}: hashes made for
   *     different purposes never meet
   */
  public CanonicalHash(String purpose) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    text(purpose);
  }

  /** Adds a text, as UTF-16 code units: unlike UTF-8 they keep lone surrogates apart. */
  public CanonicalHash text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_16BE);
    if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      bytes = rawUnits(value);
    }
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds a number. */
  public CanonicalHash number(long value) {
    return text(Long.toString(value));
  }

  /** Adds how many texts there are, and each of them in the collection's order. */
  public CanonicalHash texts(Collection<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  /** Ends the hash: 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] rawUnits(String value) {
    ByteBuffer units = ByteBuffer.allocate(value.length() * Character.BYTES);
    value.chars().forEach(c -> units.putChar((char) c));
    return units.array();
  }
}
