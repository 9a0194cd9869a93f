package dev.localization.runtime.provider;

import dev.localization.contract.run.RunId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The gates of the jobs that run now, so that those of a withdrawn run can be closed. */
public final class RunningCalls {
  private final Map<RunId, Set<CallGate>> gates = new ConcurrentHashMap<>();

  /** Remembers a gate until the registration is closed. */
  public Registration register(RunId run, CallGate gate) {
    gates.compute(
        run,
        (id, present) -> {
          Set<CallGate> set = present == null ? ConcurrentHashMap.newKeySet() : present;
          set.add(gate);
          return set;
        });
    return () -> forget(run, gate);
  }

  /** Ends the calls of a run that nobody wants any more. */
  public void withdraw(RunId run) {
    gates.getOrDefault(run, Set.of()).forEach(CallGate::abandon);
  }

  private void forget(RunId run, CallGate gate) {
    gates.computeIfPresent(
        run,
        (id, present) -> {
          present.remove(gate);
          return present.isEmpty() ? null : present;
        });
  }

  /** A registered gate. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
