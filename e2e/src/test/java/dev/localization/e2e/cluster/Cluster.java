package dev.localization.e2e.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running cluster. */
public record Cluster(Path kubeconfig, KubernetesClient client) implements AutoCloseable {

  /**
   * The cluster that {@code KUBECONFIG} names, else the one that {@code cluster/cluster} runs.
   *
   * @throws NoClusterException when none answers
   */
  public static Cluster find() throws NoClusterException {
    Path kubeconfig = kubeconfigPath();
    if (!Files.isReadable(kubeconfig)) {
      throw new NoClusterException("there is no " + kubeconfig + ": run cluster/cluster up");
    }
    Config config = config(kubeconfig);
    // A cluster that is down must be noticed at once, not after many tries.
    var impatient = new ConfigBuilder(config).withRequestRetryBackoffLimit(0).build();
    try (var probe = new KubernetesClientBuilder().withConfig(impatient).build()) {
      probe.getKubernetesVersion();
    } catch (KubernetesClientException down) {
      throw new NoClusterException(config.getMasterUrl() + " does not answer: " + rootCause(down));
    }
    return new Cluster(kubeconfig, new KubernetesClientBuilder().withConfig(config).build());
  }

  private static Throwable rootCause(Throwable thrown) {
    return thrown.getCause() == null ? thrown : rootCause(thrown.getCause());
  }

  private static Path kubeconfigPath() {
    String named = System.getenv().getOrDefault("KUBECONFIG", "");
    if (!named.isBlank()) {
      int end = named.indexOf(File.pathSeparatorChar);
      return Path.of(end < 0 ? named : named.substring(0, end));
    }
    String cluster = Repository.path("cluster/cluster").toString();
    return Path.of(Command.of(cluster, "kubeconfig").run().output().strip());
  }

  private static Config config(Path kubeconfig) {
    return new ConfigBuilder(Config.fromKubeconfig(kubeconfig.toFile()))
        .withConnectionTimeout(5_000)
        .withRequestTimeout(30_000)
        .build();
  }

  /** {@code kubectl} in one of its namespaces. */
  public Kubectl kubectl(String namespace) {
    return new Kubectl(kubeconfig, namespace);
  }

  @Override
  public void close() {
    client.close();
  }
}
