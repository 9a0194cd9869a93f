package dev.localization.operator.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.UnifiedJedis;

/** One client an app, opened when first needed and again when the app's Redis has another URL. */
@ApplicationScoped
public class RedisClients {
  private static final int CONNECTIONS = 8;

  private final KubernetesClient kubernetes;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  public RedisClients(KubernetesClient kubernetes) {
    this.kubernetes = kubernetes;
  }

  private record Open(String url, UnifiedJedis client) {}

  /**
   * The app's Redis. It connects at the first command, so an answer here is no proof that Redis
   * answers.
   *
   * @throws RedisUnavailableException when the Secret with its URL or password is not there
   */
  public AppRedis of(LocalizationApp app) throws RedisUnavailableException {
    String url = url(app);
    Open held =
        open.compute(
            app.getMetadata().getUid(),
            (uid, before) ->
                before != null && before.url.equals(url) ? before : reopen(app, url, before));
    return new AppRedis(held.client, RedisNames.space(app));
  }

  /** Closes the connections of apps that are gone. */
  public void closeAllBut(Set<String> appUids) {
    open.keySet().stream()
        .filter(uid -> !appUids.contains(uid))
        .forEach(
            uid -> Optional.ofNullable(open.remove(uid)).ifPresent(gone -> gone.client.close()));
  }

  @PreDestroy
  void closeAll() {
    open.values().forEach(held -> held.client.close());
    open.clear();
  }

  private Open reopen(LocalizationApp app, String url, Open before) {
    if (before != null) {
      before.client.close();
    }
    var endpoint = RedisEndpoint.of(url, () -> password(app));
    return new Open(url, RedisConnections.open(endpoint, "localization-operator", CONNECTIONS));
  }

  private String url(LocalizationApp app) throws RedisUnavailableException {
    var external = app.getSpec().redis().external();
    if (external == null) {
      return RedisNames.url(app);
    }
    var ref = external.urlSecretRef();
    String url =
        entry(app, ref.name(), ref.key())
            .orElseThrow(
                () ->
                    new RedisUnavailableException(
                        "waiting for Secret \"%s\" with entry \"%s\" (redis.external.urlSecretRef)"
                            .formatted(ref.name(), ref.key())));
    try {
      RedisEndpoint.of(url);
    } catch (IllegalArgumentException malformed) {
      // The message of the URL's parser may quote the URL, and with it the password.
      throw new RedisUnavailableException(
          "entry \"%s\" of Secret \"%s\" is no Redis URL: write redis://[user:password@]host:port or rediss://…"
              .formatted(ref.key(), ref.name()));
    }
    return url;
  }

  private String password(LocalizationApp app) {
    return app.getSpec().redis().external() == null
        ? entry(app, RedisNames.of(app), RedisNames.PASSWORD).orElse("")
        : "";
  }

  private Optional<String> entry(LocalizationApp app, String secret, String key) {
    return Optional.ofNullable(
            kubernetes
                .secrets()
                .inNamespace(app.getMetadata().getNamespace())
                .withName(secret)
                .get())
        .map(Secret::getData)
        .map(data -> data.get(key))
        .map(value -> new String(Base64.getDecoder().decode(value), UTF_8).strip());
  }
}
