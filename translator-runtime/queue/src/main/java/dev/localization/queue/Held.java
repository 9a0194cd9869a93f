package dev.localization.queue;

import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A job that this worker holds, from its fetch until its end is written. */
final class Held implements JobContext {
  private static final System.Logger LOG = System.getLogger(Held.class.getName());

  /** What a handler says to Redis about its job. */
  interface Calls {
    void progress(Job job, String json);

    void removeChildren(Job job);
  }

  private final Fetched fetched;
  private final Calls calls;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final List<Runnable> onCancel = new ArrayList<>();
  private final List<Runnable> onLockLost = new ArrayList<>();
  private Optional<String> cancelReason = Optional.empty();
  private volatile boolean lost;
  private volatile long lockedUntil;
  private volatile Thread thread = Thread.currentThread();

  /**
   * @param lockedUntil {@link System#nanoTime} at which the lock ends unless renewed
   */
  Held(Fetched fetched, long lockedUntil, Calls calls) {
    this.fetched = fetched;
    this.lockedUntil = lockedUntil;
    this.calls = calls;
  }

  Job job() {
    return fetched.job();
  }

  Fetched fetched() {
    return fetched;
  }

  void runs(Thread handler) {
    thread = handler;
  }

  /** True for whoever is first to say what becomes of the job. */
  boolean decide() {
    return decided.compareAndSet(false, true);
  }

  boolean isDecided() {
    return decided.get();
  }

  void renewed(long until) {
    lockedUntil = until;
    lost = false;
  }

  /** Others may have the job from now on; the handler is told. */
  void lose() {
    lost = true;
    tellIfLost();
  }

  /** Tells the handler when the lock is lost, by time too; nothing when it was told before. */
  void tellIfLost() {
    List<Runnable> told;
    synchronized (onLockLost) {
      if (!lockLost()) {
        return;
      }
      told = List.copyOf(onLockLost);
      onLockLost.clear();
    }
    told.forEach(Held::run);
  }

  /** {@link System#nanoTime} at which the lock ends unless renewed. */
  long lockedUntil() {
    return lockedUntil;
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Tells the handler to end; nothing when it was told before. */
  void cancel(String reason) {
    List<Runnable> told;
    synchronized (onCancel) {
      if (cancelReason.isPresent()) {
        return;
      }
      cancelReason = Optional.of(reason);
      told = List.copyOf(onCancel);
      onCancel.clear();
    }
    told.forEach(Held::run);
  }

  @Override
  public boolean lockLost() {
    return lost || lockedUntil - System.nanoTime() <= 0;
  }

  @Override
  public boolean isCancelled() {
    return cancelReason().isPresent();
  }

  @Override
  public Optional<String> cancelReason() {
    synchronized (onCancel) {
      return cancelReason;
    }
  }

  @Override
  public void onCancel(Runnable action) {
    synchronized (onCancel) {
      if (cancelReason.isEmpty()) {
        onCancel.add(action);
        return;
      }
    }
    run(action);
  }

  @Override
  public void onLockLost(Runnable action) {
    synchronized (onLockLost) {
      if (!lockLost()) {
        onLockLost.add(action);
        return;
      }
    }
    run(action);
  }

  @Override
  public void updateProgress(String json) {
    calls.progress(job(), StoredJson.require("progress", json));
  }

  @Override
  public void removeUnprocessedChildren() {
    calls.removeChildren(job());
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException thrown) {
      LOG.log(WARNING, "a handler's reaction to what befell its job threw", thrown);
    }
  }
}
