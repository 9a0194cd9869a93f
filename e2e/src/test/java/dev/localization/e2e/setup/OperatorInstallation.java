package dev.localization.e2e.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.e2e.cluster.Kubectl;
import dev.localization.e2e.cluster.Repository;
import dev.localization.e2e.resource.TestNamespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Installs CRDs and operator as the documentation says: server-side apply, and kustomize. */
final class OperatorInstallation {
  private static final String BASE = "deploy/kustomize/base";

  private OperatorInstallation() {}

  static void install(TestNamespace namespace) {
    Kubectl kubectl = namespace.kubectl();
    kubectl.run(
        "apply", "--server-side", "--force-conflicts", "-f", Repository.path("crds").toString());
    kubectl.run(
        "wait",
        "--for=condition=Established",
        "--timeout=30s",
        "crd/translationjobs.localization.dev",
        "crd/localizationapps.localization.dev");
    String manifests = render(kubectl);
    kubectl.runWith(manifests, "apply", "--server-side", "--force-conflicts", "-f", "-");
    for (String deployment : deployments(namespace, manifests)) {
      kubectl.run("rollout", "status", "deployment/" + deployment, "--timeout=150s");
    }
  }

  /** The base in the namespace of the test, by an overlay as a user would write it. */
  private static String render(Kubectl kubectl) {
    try {
      Path overlay = Files.createTempDirectory(Repository.path("e2e/target"), "overlay-");
      Files.writeString(
          overlay.resolve("kustomization.yaml"),
          """
          namespace: %s
          resources:
          - %s
          """
              .formatted(kubectl.namespace(), overlay.relativize(Repository.path(BASE))));
      return kubectl.run("kustomize", overlay.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static List<String> deployments(TestNamespace namespace, String manifests) {
    return namespace
        .client()
        .load(new ByteArrayInputStream(manifests.getBytes(UTF_8)))
        .items()
        .stream()
        .filter(Deployment.class::isInstance)
        .map(deployment -> deployment.getMetadata().getName())
        .toList();
  }
}
