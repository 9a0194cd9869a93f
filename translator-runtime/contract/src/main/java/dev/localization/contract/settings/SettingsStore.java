package dev.localization.contract.settings;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** The settings of an app's pools in Redis. */
public final class SettingsStore {
  private final UnifiedJedis redis;
  private final KeySpace space;

  public SettingsStore(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.space = space;
  }

  /** The settings of a pool; empty before the operator wrote them, or after Redis lost them. */
  public Optional<WorkerSettings> read(String pool) {
    return Optional.ofNullable(redis.get(key(pool)))
        .map(text -> Json.read(text, WorkerSettings.class));
  }

  /**
   * Writes the settings of a pool unless Redis has that version.
   *
   * @return whether it wrote
   */
  public boolean write(String pool, WorkerSettings settings) {
    if (read(pool).filter(settings::equals).isPresent()) {
      return false;
    }
    redis.set(key(pool), Json.write(settings));
    return true;
  }

  /** Forgets the settings of a pool that is gone. */
  public void delete(String pool) {
    redis.unlink(key(pool));
  }

  private String key(String pool) {
    return space.key("settings", pool);
  }
}
