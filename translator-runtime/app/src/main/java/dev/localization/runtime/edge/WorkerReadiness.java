package dev.localization.runtime.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: Redis answers and settings are applied. Liveness depends on neither. */
@Readiness
@ApplicationScoped
class WorkerReadiness implements HealthCheck {
  private final WorkerLifecycle worker;

  WorkerReadiness(WorkerLifecycle worker) {
    this.worker = worker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("worker")
        .status(worker.ready())
        .withData("settings", worker.settingsVersion())
        .build();
  }
}
