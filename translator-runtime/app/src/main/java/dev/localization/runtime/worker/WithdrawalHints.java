package dev.localization.runtime.worker;

import dev.localization.contract.KeySpace;
import dev.localization.contract.Signals;
import dev.localization.contract.run.RunId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Listens for withdrawn runs, and again when the connection broke. */
final class WithdrawalHints implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofMillis(200);

  private final UnifiedJedis redis;
  private final KeySpace space;
  private final Consumer<RunId> listener;
  private final AtomicReference<Optional<Signals>> listening =
      new AtomicReference<>(Optional.empty());
  private final Ticker ticker;

  WithdrawalHints(UnifiedJedis redis, KeySpace space, Consumer<RunId> listener) {
    this.redis = redis;
    this.space = space;
    this.listener = listener;
    this.ticker = Ticker.start("listening for withdrawn runs", AGAIN, this::listen);
  }

  private void listen() {
    var signals =
        new Signals(
            (kind, run) -> {
              if (kind == Signals.Kind.WITHDRAWN) {
                listener.accept(run);
              }
            });
    listening.set(Optional.of(signals));
    signals.listen(redis, space);
  }

  @Override
  public void close() {
    ticker.close();
    listening.get().filter(Signals::isSubscribed).ifPresent(WithdrawalHints::unsubscribe);
  }

  private static void unsubscribe(Signals signals) {
    try {
      signals.unsubscribe();
    } catch (JedisException alreadyAway) {
      // The connection is closed with the client.
    }
  }
}
