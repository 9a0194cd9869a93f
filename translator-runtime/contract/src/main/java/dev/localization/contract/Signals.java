package dev.localization.contract;

import dev.localization.contract.run.RunId;
import java.util.Optional;
import java.util.function.BiConsumer;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.UnifiedJedis;

/**
 * Hints about runs, by pub/sub. Some are lost, for example while a connection is away: whoever acts
 * on them must read the truth as well.
 */
public final class Signals extends JedisPubSub {
  /** What a hint says of a run. */
  public enum Kind {
    PROGRESS,
    ENDED,
    WITHDRAWN;

    private static Optional<Kind> parse(String text) {
      return switch (text) {
        case "progress" -> Optional.of(PROGRESS);
        case "ended" -> Optional.of(ENDED);
        case "withdrawn" -> Optional.of(WITHDRAWN);
        default -> Optional.empty();
      };
    }
  }

  private final BiConsumer<Kind, RunId> listener;

  public Signals(BiConsumer<Kind, RunId> listener) {
    this.listener = listener;
  }

  /** Listens until {@link #unsubscribe()} or until the connection breaks. Blocks. */
  public void listen(UnifiedJedis redis, KeySpace space) {
    redis.subscribe(this, space.key("signals"));
  }

  @Override
  public void onMessage(String channel, String message) {
    String[] words = message.split(" ", 2);
    if (words.length == 2) {
      Kind.parse(words[0])
          .ifPresent(kind -> RunId.parse(words[1]).ifPresent(run -> listener.accept(kind, run)));
    }
  }
}
