package dev.localization.contract;

/**
 * The Redis keys of one LocalizationApp. All begin with the app's prefix, which is also the prefix
 * of its queues.
 *
 * @param prefix for example <code>{shop/storefront}</code>; the braces keep all keys of an app in
 *     one Redis Cluster slot
 */
public record KeySpace(String prefix) {
  /** The prefix of an app that names none. */
  public static KeySpace of(String namespace, String app) {
    return new KeySpace("{" + namespace + "/" + app + "}");
  }

  /** A key of this app made of {@code parts}. */
  public String key(String... parts) {
    return prefix + ":" + String.join(":", parts);
  }
}
