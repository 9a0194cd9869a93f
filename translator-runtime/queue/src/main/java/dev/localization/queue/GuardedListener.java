package dev.localization.queue;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;

/** Keeps what a listener throws away from the worker. */
record GuardedListener(WorkerListener listener) implements WorkerListener {
  private static final System.Logger LOG = System.getLogger(GuardedListener.class.getName());

  @Override
  public void jobStarted(Job job) {
    guard(() -> listener.jobStarted(job));
  }

  @Override
  public void jobEnded(Job job, JobResult result, Duration duration) {
    guard(() -> listener.jobEnded(job, result, duration));
  }

  @Override
  public void jobsStalled(int jobs) {
    guard(() -> listener.jobsStalled(jobs));
  }

  @Override
  public void redisAway(Exception reason) {
    guard(() -> listener.redisAway(reason));
  }

  @Override
  public void redisUnfit(RuntimeException reason) {
    guard(() -> listener.redisUnfit(reason));
  }

  @Override
  public void redisBack() {
    guard(listener::redisBack);
  }

  private static void guard(Runnable told) {
    try {
      told.run();
    } catch (RuntimeException thrown) {
      LOG.log(WARNING, "a listener of a worker threw", thrown);
    }
  }
}
