package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import dev.localization.contract.lane.QueueName;
import dev.localization.operator.worker.QueueDefaults;
import dev.localization.queue.Queue;

/** What a queue itself is set to, for whoever works on it. */
final class QueueControls {
  private QueueControls() {}

  static void apply(LocalizationAppSpec app, QueueName name, Queue queue) {
    boolean paused = QueueDefaults.paused(app, name);
    if (paused != queue.isPaused()) {
      if (paused) {
        queue.pause();
      } else {
        queue.resume();
      }
    }
    queue.setGlobalConcurrency(QueueDefaults.globalConcurrency(app, name));
  }
}
