package dev.localization.operator.wiring;

import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * One operator of several works at a time.
 *
 * <p>The SDK would call {@code System.exit} when leading stops, also within a shutdown, where that
 * waits for itself for ever. So it is told not to, and losing the lease ends the program here.
 */
@Singleton
class LeaderElection {
  private static final Logger LOG = Logger.getLogger(LeaderElection.class);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private volatile boolean shuttingDown;

  void onShutdown(@Observes ShutdownEvent event) {
    shuttingDown = true;
  }

  @Produces
  @Singleton
  @SuppressWarnings(
      "deprecation") // The builder that replaces it takes no false for its last value.
  LeaderElectionConfiguration configuration() {
    return new LeaderElectionConfiguration(
        "localization-operator",
        null,
        LEASE,
        RENEW_DEADLINE,
        RETRY,
        null,
        new LeaderCallbacks(() -> LOG.info("event=leading"), this::onStopLeading, leader -> {}),
        false);
  }

  private void onStopLeading() {
    if (!shuttingDown) {
      LOG.error("event=lease-lost: another operator leads; this one ends and starts anew");
      Quarkus.asyncExit(1);
    }
  }
}
