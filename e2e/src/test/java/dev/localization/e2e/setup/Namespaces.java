package dev.localization.e2e.setup;

import dev.localization.e2e.cluster.Cluster;
import dev.localization.e2e.resource.TestNamespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.Locale;
import java.util.UUID;

/** A namespace a test class: nothing that one leaves behind meets another. */
final class Namespaces {
  /** The strictest of Kubernetes' Pod Security Standards: all that we run has to keep to it. */
  private static final String POD_SECURITY = "pod-security.kubernetes.io/enforce";

  private Namespaces() {}

  static TestNamespace create(Cluster cluster, Class<?> test) {
    String name =
        "e2e-%s-%s"
            .formatted(
                test.getSimpleName().toLowerCase(Locale.ROOT),
                UUID.randomUUID().toString().substring(0, 5));
    cluster
        .client()
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("localization.dev/e2e", "true")
                .addToLabels(POD_SECURITY, "restricted")
                .endMetadata()
                .build())
        .create();
    return new TestNamespace(cluster, name);
  }

  /** Begins its deletion; the next class need not wait for the end of it. */
  static void delete(TestNamespace namespace) {
    namespace.client().namespaces().withName(namespace.name()).delete();
  }
}
