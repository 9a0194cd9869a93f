package dev.localization.runtime.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine, in a cluster the pod, is called. */
public final class HostName {
  private HostName() {}

  /** The name; {@code worker} when the machine has none. */
  public static String get() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "worker";
    }
  }
}
