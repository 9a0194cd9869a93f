package dev.localization.runtime.provider;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every call of one job passes here: none is begun once the job is stopped, and what was spent is
 * added up. Other threads stop it; the job's thread calls.
 */
public final class CallGate implements TranslationProvider {
  /** Why no further call is made. */
  public enum Stop {
    /** Nobody wants the run's results any more. */
    UNWANTED,
    /** The job may belong to another worker by now, or this one ends: it is to go on elsewhere. */
    HANDED_OVER,
    /** The run's budget is used up. */
    BUDGET_SPENT
  }

  private final TranslationProvider provider;
  private final Function<ProviderRequest, Optional<Stop>> check;
  private Optional<Stop> stopped = Optional.empty();
  private Optional<Thread> calling = Optional.empty();
  private boolean interrupted;
  private Usage usage = Usage.NONE;
  private int requests;

  /**
   * A gate before {@code provider}.
   *
   * @param check asked before each call; an answer stops this call and all after it
   */
  public CallGate(TranslationProvider provider, Function<ProviderRequest, Optional<Stop>> check) {
    this.provider = provider;
    this.check = check;
  }

  /** Lets no further call begin; one that runs may end and its answer counts. */
  public synchronized void stop(Stop reason) {
    stopped = stopped.or(() -> Optional.of(reason));
  }

  /** Stops, and interrupts a call that nothing was received of yet. */
  public synchronized void abandon() {
    stop(Stop.UNWANTED);
    calling.ifPresent(
        thread -> {
          interrupted = true;
          thread.interrupt();
        });
  }

  /** Why calls were stopped, if they were. */
  public synchronized Optional<Stop> stopped() {
    return stopped;
  }

  /** What all calls until now cost. */
  public synchronized Usage usage() {
    return usage;
  }

  /** How many calls were made until now. */
  public synchronized int requests() {
    return requests;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    if (stopped().isEmpty()) {
      check.apply(request).ifPresent(this::stop);
    }
    begin();
    Usage spent = Usage.NONE;
    try {
      ProviderAnswer answer = provider.translate(request);
      spent = answer.usage();
      return answer;
    } catch (ProviderException failure) {
      spent = failure.usage();
      throw failure;
    } finally {
      end(spent);
    }
  }

  private synchronized void begin() throws Transient {
    if (stopped.isPresent()) {
      throw new Transient("no further call is made: " + stopped.get());
    }
    calling = Optional.of(Thread.currentThread());
    requests++;
  }

  private synchronized void end(Usage spent) {
    calling = Optional.empty();
    usage = usage.plus(spent);
    if (interrupted) {
      // The interrupt was meant for the call. An answer that came first is stored undisturbed.
      Thread.interrupted();
      interrupted = false;
    }
  }
}
