package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.KeySpace;
import dev.localization.contract.Signals;
import dev.localization.operator.redis.AppRedis;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Wakes a job's reconciliation when its workers did something. A hint that is lost costs a few
 * seconds: jobs that run are looked at in any case.
 */
final class RunSignals extends AbstractEventSource<Void, TranslationJob> {
  private final Function<String, Optional<ResourceID>> jobOfUid;
  private final Map<KeySpace, Thread> listeners = new ConcurrentHashMap<>();

  RunSignals(Function<String, Optional<ResourceID>> jobOfUid) {
    super(Void.class, "run-signals");
    this.jobOfUid = jobOfUid;
  }

  /** Listens to an app's workers, unless it does so already. */
  void listenTo(AppRedis redis) {
    listeners.computeIfAbsent(
        redis.space(),
        space -> Thread.ofVirtual().name("signals " + space.prefix()).start(() -> listen(redis)));
  }

  private void listen(AppRedis redis) {
    try {
      new Signals((kind, run) -> wake(run.jobUid())).listen(redis.client(), redis.space());
    } catch (JedisException away) {
      // Redis went away, or the app's connections were closed; the next reconciliation listens
      // anew.
    } finally {
      listeners.remove(redis.space());
    }
  }

  private void wake(String uid) {
    if (isRunning()) {
      jobOfUid.apply(uid).ifPresent(id -> getEventHandler().handleEvent(new Event(id)));
    }
  }

  @Override
  public Set<Void> getSecondaryResources(TranslationJob primary) {
    return Set.of();
  }

  @Override
  public void stop() {
    super.stop();
    listeners.values().forEach(Thread::interrupt);
  }
}
