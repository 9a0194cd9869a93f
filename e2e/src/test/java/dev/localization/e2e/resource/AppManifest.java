package dev.localization.e2e.resource;

/**
 * A LocalizationApp that pretends to translate, as YAML.
 *
 * @param latencyMillis how long each call of its provider takes
 * @param min worker pods at least
 * @param max worker pods at most
 * @param slots batches that a worker has in hand at once
 * @param segments segments of a call, at most
 */
public record AppManifest(
    String name, int latencyMillis, int min, int max, int slots, int segments) {

  /** One worker that answers at once. */
  public static AppManifest named(String name) {
    return new AppManifest(name, 0, 1, 1, 4, 50);
  }

  public AppManifest latencyMillis(int latency) {
    return new AppManifest(name, latency, min, max, slots, segments);
  }

  public AppManifest workers(int least, int most) {
    return new AppManifest(name, latencyMillis, least, most, slots, segments);
  }

  public AppManifest slots(int number) {
    return new AppManifest(name, latencyMillis, min, max, number, segments);
  }

  public AppManifest segments(int number) {
    return new AppManifest(name, latencyMillis, min, max, slots, number);
  }

  String yaml() {
    return """
        apiVersion: localization.dev/v1alpha1
        kind: LocalizationApp
        metadata:
          name: %s
        spec:
          providers:
          - name: pseudo
            pseudo: {latencyMillis: %d}
          batching: {maxSegments: %d}
          queues:
          - {name: batch-translation, concurrencyPerWorker: %d}
          workerPools:
          - name: default
            queues: [translation-long, file-processing, batch-translation]
            min: %d
            max: %d
        """
        .formatted(name, latencyMillis, segments, slots, min, max);
  }
}
