package dev.localization.operator.redis;

import dev.localization.contract.KeySpace;
import dev.localization.contract.PrefixLease;
import dev.localization.contract.heartbeat.Heartbeats;
import dev.localization.contract.run.Runs;
import dev.localization.contract.run.Withdrawals;
import dev.localization.contract.settings.SettingsStore;
import dev.localization.queue.Queue;
import redis.clients.jedis.UnifiedJedis;

/** An app's Redis, and what the operator does in it. */
public record AppRedis(UnifiedJedis client, KeySpace space) {
  public Runs runs() {
    return new Runs(client, space);
  }

  public Withdrawals withdrawals() {
    return new Withdrawals(client, space);
  }

  public SettingsStore settings() {
    return new SettingsStore(client, space);
  }

  public Heartbeats heartbeats() {
    return new Heartbeats(client, space);
  }

  public PrefixLease lease() {
    return new PrefixLease(client, space);
  }

  /**
   * A queue of the app.
   *
   * @param name with the suffix of its lane
   */
  public Queue queue(String name) {
    return new Queue(client, space.prefix(), name);
  }

  /** Removes jobs of withdrawn runs. */
  public Withdrawals.JobRemover remover() {
    return (queue, ids) -> queue(queue).remove(ids).held().isEmpty();
  }
}
