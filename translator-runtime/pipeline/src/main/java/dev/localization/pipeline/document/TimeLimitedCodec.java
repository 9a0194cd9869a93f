package dev.localization.pipeline.document;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up a document that takes too long. Codecs take time in proportion to a document's bounded
 * length; this holds even if one of them, or a library of theirs, does not: the thread that is
 * given up is interrupted, and nobody waits for it.
 */
public final class TimeLimitedCodec implements DocumentCodec {
  private final DocumentCodec codec;
  private final Duration limit;

  /**
   * Limits a codec.
   *
   * @param limit for each plan and each merge
   */
  public TimeLimitedCodec(DocumentCodec codec, Duration limit) {
    this.codec = codec;
    this.limit = limit;
  }

  @Override
  public String format() {
    return codec.format();
  }

  @Override
  public int version() {
    return codec.version();
  }

  @Override
  public Set<String> extensions() {
    return codec.extensions();
  }

  @Override
  public boolean recognises(String text) {
    return codec.recognises(text);
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    return reading(() -> codec.plan(source, options));
  }

  @Override
  public Set<String> withheld(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    return reading(() -> codec.withheld(source, options, translations));
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    return inTime(() -> codec.merge(source, options, translations));
  }

  @FunctionalInterface
  private interface Work<T> {
    T result() throws InvalidDocumentException, MergeGateException;
  }

  private <T> T reading(Work<T> work) throws InvalidDocumentException {
    try {
      return inTime(work);
    } catch (MergeGateException impossible) {
      throw new IllegalStateException("nothing was merged", impossible);
    }
  }

  private <T> T inTime(Work<T> work) throws InvalidDocumentException, MergeGateException {
    FutureTask<T> task = new FutureTask<>(work::result);
    Thread.ofPlatform().daemon().name("document-" + format()).start(task);
    try {
      return finished(task);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw new InvalidDocumentException(
          0, "it takes longer than %d s".formatted(limit.toSeconds()), "split it");
    } catch (ExecutionException failed) {
      throw rethrown(failed.getCause());
    }
  }

  // An interrupt is for the caller's next wait: half a document helps nobody.
  private <T> T finished(FutureTask<T> task) throws ExecutionException, TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause)
      throws InvalidDocumentException, MergeGateException {
    switch (cause) {
      case InvalidDocumentException invalid -> throw invalid;
      case MergeGateException refused -> throw refused;
      case Error error -> throw error;
      case RuntimeException bug -> throw bug;
      default -> throw new IllegalStateException(cause);
    }
  }
}
