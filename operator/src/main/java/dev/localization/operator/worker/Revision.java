package dev.localization.operator.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import dev.localization.api.v1alpha1.Provider;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The part of an app that decides what its translations are like, as a short name. */
public final class Revision {
  private Revision() {}

  /** Equal for apps whose providers, instructions and runtime are equal. */
  public static String of(LocalizationAppSpec app, String runtimeImage) {
    return hash(
        List.of(
            app.providers().stream().map(Revision::kind).collect(Collectors.joining("\n")),
            app.instructions(),
            runtimeImage));
  }

  /** A provider as an account: the same for equal kind, endpoint, model and credential. */
  static String identity(Provider provider) {
    return hash(List.of(kind(provider), String.valueOf(provider.credentialsSecretRef())));
  }

  private static String kind(Provider provider) {
    return provider
        .kind()
        .map(kind -> kind.getClass().getSimpleName() + Serialization.asJson(kind))
        .orElse("");
  }

  static String hash(List<String> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      parts.forEach(part -> digest.update((part + "\0").getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
