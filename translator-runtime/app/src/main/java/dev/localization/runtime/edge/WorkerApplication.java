package dev.localization.runtime.edge;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** Runs until it is told to end. Health is still answered, "not ready", while the worker leaves. */
@Singleton
@Unremovable
public class WorkerApplication implements QuarkusApplication {
  private final WorkerLifecycle worker;
  private final CountDownLatch left = new CountDownLatch(1);

  WorkerApplication(WorkerLifecycle worker) {
    this.worker = worker;
  }

  @Override
  public int run(String... arguments) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::endInOrder));
    Quarkus.waitForExit();
    worker.leave();
    left.countDown();
    return 0;
  }

  /** A JVM that a signal ends reports 143, which reads as a failure; a worker that left is none. */
  private void endInOrder() {
    try {
      left.await();
      System.out.flush();
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
