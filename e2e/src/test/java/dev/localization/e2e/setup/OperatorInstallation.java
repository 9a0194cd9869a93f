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
import java.util.Map;

/** Installs CRDs and operator as the documentation says: server-side apply, and kustomize. */
final class OperatorInstallation {
  private static final String BASE = "deploy/kustomize/base";

  private static final List<String> IMAGES =
      List.of("L10N_OPERATOR_IMAGE", "L10N_RUNTIME_IMAGE", "L10N_REDIS_IMAGE");

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
      Path base = overlay.relativize(Repository.path(BASE));
      Files.writeString(
          overlay.resolve("kustomization.yaml"),
          """
          namespace: %s
          resources: [%s]
          patches: [%s]
          """
              .formatted(kubectl.namespace(), base, patches()));
      return kubectl.run("kustomize", overlay.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Other images than those of the base, where the environment names some. */
  private static String patches() {
    Map<String, String> environment = System.getenv();
    if (!environment.keySet().containsAll(IMAGES)) {
      return "";
    }
    return """
        {target: {kind: Deployment}, patch: '{"apiVersion": "apps/v1", "kind": "Deployment",
          "metadata": {"name": "localization-operator"}, "spec": {"template": {"spec": {"containers": [
          {"name": "operator", "image": "%s", "env": [{"name": "L10N_RUNTIME_IMAGE", "value": "%s"},
          {"name": "L10N_REDIS_IMAGE", "value": "%s"}]}]}}}}'}"""
        .formatted(IMAGES.stream().map(environment::get).toArray());
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
