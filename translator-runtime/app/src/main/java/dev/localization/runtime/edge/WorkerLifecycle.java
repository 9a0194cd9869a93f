package dev.localization.runtime.edge;

import dev.localization.runtime.config.ConfigurationException;
import dev.localization.runtime.config.HostName;
import dev.localization.runtime.config.WorkerConfiguration;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.worker.WorkerRuntime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/** Holds the one worker of this process. */
@ApplicationScoped
class WorkerLifecycle {
  private volatile Optional<WorkerRuntime> worker = Optional.empty();

  void start(@Observes StartupEvent event, MeterRegistry registry) throws ConfigurationException {
    worker =
        Optional.of(
            new WorkerRuntime(
                WorkerConfiguration.from(System.getenv(), HostName::get),
                WorkerRuntime.Options.standard(Clock.systemUTC()),
                new WorkerMetrics(registry)));
  }

  void leave() {
    worker.ifPresent(WorkerRuntime::close);
  }

  boolean ready() {
    return worker.filter(WorkerRuntime::ready).isPresent();
  }

  String settingsVersion() {
    return worker.map(WorkerRuntime::settingsVersion).orElse("");
  }
}
