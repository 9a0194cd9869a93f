package dev.localization.runtime.provider;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the last calls said about the providers in use, for the heartbeat. */
public final class ProviderHealth {
  private final Map<String, String> unavailable = new ConcurrentHashMap<>();
  private volatile List<String> inUse = List.of();

  /** From now on these providers are in use, in order of preference. */
  public void use(List<String> names) {
    inUse = List.copyOf(names);
    unavailable.keySet().retainAll(names);
  }

  /** A provider could not serve. */
  public void down(String provider, String message) {
    unavailable.put(provider, message);
  }

  /** A provider answered. */
  public void up(String provider) {
    unavailable.remove(provider);
  }

  /** Why no call can be made now; empty while some provider may serve. */
  public String reason() {
    List<String> names = inUse;
    if (names.isEmpty()) {
      return "no provider is configured";
    }
    return unavailable.keySet().containsAll(names)
        ? unavailable.getOrDefault(names.getFirst(), "")
        : "";
  }
}
