package dev.localization.contract.heartbeat;

/**
 * What one worker says of itself.
 *
 * @param worker the pod's name
 * @param pool the pool that it belongs to
 * @param settingsVersion the version of the settings that it has applied, or empty
 * @param inFlight jobs that it works on now
 * @param providerUnavailable why its providers take no calls, or empty
 */
public record Heartbeat(
    String worker, String pool, String settingsVersion, int inFlight, String providerUnavailable) {
  public Heartbeat {
    settingsVersion = settingsVersion == null ? "" : settingsVersion;
    providerUnavailable = providerUnavailable == null ? "" : providerUnavailable;
  }
}
