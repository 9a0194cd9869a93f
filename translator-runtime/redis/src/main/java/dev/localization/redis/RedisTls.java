package dev.localization.redis;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whom to trust and who to be on TLS connections. Files are read again for each new connection, so
 * that renewed certificates are picked up. The server's host name is always verified.
 *
 * @param authorities a PEM file with the certificates of the authorities to trust, and of no
 *     others; empty for those of the JDK
 * @param identity for servers that ask for a certificate
 */
public record RedisTls(Optional<Path> authorities, Optional<Identity> identity) {
  public RedisTls {
    Objects.requireNonNull(authorities, "authorities");
    Objects.requireNonNull(identity, "identity");
  }

  /** Trusts what the JDK trusts, and has no certificate of its own. */
  public static RedisTls system() {
    return new RedisTls(Optional.empty(), Optional.empty());
  }

  /** Trusts the authorities of a PEM file only. */
  public static RedisTls trusting(Path authorities) {
    return new RedisTls(Optional.of(authorities), Optional.empty());
  }

  /** The same with a certificate of its own. */
  public RedisTls as(Identity client) {
    return new RedisTls(authorities, Optional.of(client));
  }

  /** A certificate with its key. */
  public sealed interface Identity {
    /**
     * Two PEM files, as of a Kubernetes TLS Secret.
     *
     * @param certificate with those of intermediate authorities after it
     * @param key in PKCS #8, not encrypted
     */
    record Pem(Path certificate, Path key) implements Identity {}

    /** A PKCS #12 file. */
    record Pkcs12(Path file, Supplier<String> password) implements Identity {
      /** The file, not its password. */
      @Override
      public String toString() {
        return file.toString();
      }
    }
  }
}
