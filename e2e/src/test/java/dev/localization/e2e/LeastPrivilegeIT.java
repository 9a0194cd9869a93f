package dev.localization.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.e2e.resource.AppManifest;
import dev.localization.e2e.resource.JobManifest;
import dev.localization.e2e.resource.Strings;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything runs, and nothing may do more than it must. */
@OnCluster
@Order(5)
final class LeastPrivilegeIT {
  private final TestNamespace namespace;

  LeastPrivilegeIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  @BeforeAll
  void givenAJobThatRanWhereOnlyRestrictedPodsMay() {
    assertThat(
            namespace
                .client()
                .namespaces()
                .withName(namespace.name())
                .get()
                .getMetadata()
                .getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    namespace.apply(AppManifest.named("shop"));
    namespace.applyDocuments("least-en", Map.of("strings.json", new Strings("least", 10).json()));
    namespace.apply(JobManifest.named("least")).untilComplete(1);
  }

  @Test
  void workersAndRedisHaveNoCredentialOfTheCluster() {
    List<Pod> pods =
        Stream.of("worker", "redis")
            .flatMap(it -> namespace.pods(Map.of("app.kubernetes.io/component", it)).stream())
            .toList();
    assertThat(pods).hasSize(2);
    for (Pod pod : pods) {
      String name = pod.getMetadata().getName();
      assertThat(pod.getSpec().getAutomountServiceAccountToken()).as(name).isFalse();
      assertThat(pod.getSpec().getContainers())
          .flatMap(Container::getVolumeMounts)
          .as(name)
          .noneMatch(mount -> mount.getMountPath().startsWith("/var/run/secrets/kubernetes.io"));
    }
  }

  @Test
  void allRunWithoutRootAndOnAReadOnlyRoot() {
    List<Pod> pods = namespace.pods(Map.of());
    assertThat(pods).hasSize(3);
    for (Pod pod : pods) {
      assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
      for (Container container : pod.getSpec().getContainers()) {
        var security = container.getSecurityContext();
        String name = pod.getMetadata().getName() + "/" + container.getName();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
      }
    }
  }

  @Test
  void thePasswordOfRedisIsInItsSecretAndNowhereElse() {
    String password = passwordOfRedis();
    assertThat(password).hasSizeGreaterThanOrEqualTo(16);
    List<String> places =
        List.of(
            "pods",
            "deployments",
            "replicasets",
            "statefulsets",
            "configmaps",
            "events",
            "localizationapps",
            "translationjobs");
    for (String place : places) {
      assertThat(namespace.kubectl().run("get", place, "--output=yaml", "--show-managed-fields"))
          .as(place)
          .doesNotContain(password);
    }
    for (Pod pod : namespace.pods(Map.of())) {
      assertThat(namespace.log(pod))
          .as("log of %s", pod.getMetadata().getName())
          .isNotEmpty()
          .doesNotContain(password);
    }
  }

  private String passwordOfRedis() {
    Secret secret =
        namespace.client().secrets().inNamespace(namespace.name()).withName("shop-redis").get();
    return new String(Base64.getDecoder().decode(secret.getData().get("password")), UTF_8);
  }

  @Test
  void theOperatorMayDoNothingBeyondItsNamespace() {
    assertThat(may("get", "secrets")).isEqualTo("yes");
    assertThat(may("list", "secrets")).isEqualTo("no");
    assertThat(may("update", "translationjobs.localization.dev")).isEqualTo("no");
    assertThat(may("get", "secrets", "--namespace=kube-system")).isEqualTo("no");
    assertThat(may("list", "namespaces")).isEqualTo("no");
    assertThat(may("list", "nodes")).isEqualTo("no");
  }

  private String may(String verb, String resource, String... where) {
    String account = namespace.operator().pods().getFirst().getSpec().getServiceAccountName();
    String user = "--as=system:serviceaccount:%s:%s".formatted(namespace.name(), account);
    String[] words =
        Stream.concat(Stream.of("auth", "can-i", verb, resource, user), Stream.of(where))
            .toArray(String[]::new);
    // It fails when the answer is no, and warns of resources that have no namespace.
    return namespace.kubectl().say(words).lines().findFirst().orElse("");
  }
}
