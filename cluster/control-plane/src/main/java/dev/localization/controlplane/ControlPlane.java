package dev.localization.controlplane;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionStatus;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * etcd, kube-apiserver with RBAC and, on request, kube-controller-manager, all on loopback. There
 * is no node: pods are made, but never run.
 */
public final class ControlPlane implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration CRD_TIMEOUT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 3;

  private final Binaries binaries;
  private final Path folder;
  private final Credentials credentials;
  private final Path kubeconfig;
  private final List<KubernetesProcess> processes = new ArrayList<>();
  private final Thread killer = new Thread(this::killAll, "control-plane-killer");
  private boolean hasControllers;

  private ControlPlane(Binaries binaries) throws IOException {
    this.binaries = binaries;
    folder = Files.createTempDirectory("control-plane");
    credentials = Credentials.write(folder);
    Ports ports = Ports.free();
    kubeconfig = credentials.kubeconfig(folder, ports.apiServer());
    Runtime.getRuntime().addShutdownHook(killer);
    startEtcd(ports);
    startApiServer(ports);
  }

  /** A control plane whose API server answers. It takes some five seconds. */
  public static ControlPlane start(Binaries binaries) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      ControlPlane controlPlane = new ControlPlane(binaries);
      try {
        controlPlane.awaitReady();
        return controlPlane;
      } catch (IllegalStateException e) {
        controlPlane.close();
        // Between the choice of a port and its use another process may have taken it.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts the controllers of Deployments, garbage collection and so on, unless they run. */
  public synchronized void startControllers() throws IOException {
    if (hasControllers) {
      return;
    }
    run(
        "kube-controller-manager",
        "--kubeconfig=" + kubeconfig,
        "--service-account-private-key-file=" + credentials.serviceAccountKey(),
        "--use-service-account-credentials",
        "--leader-elect=false",
        // It is asked for nothing, so it needs no port.
        "--secure-port=0");
    hasControllers = true;
  }

  /** The kubeconfig of an administrator, for kubectl. */
  public Path kubeconfig() {
    return kubeconfig;
  }

  /** The programs that run here; kubectl is among them. */
  public Binaries binaries() {
    return binaries;
  }

  /** A client of an administrator. The caller closes it. */
  public KubernetesClient client() {
    return new KubernetesClientBuilder().withConfig(config().build()).build();
  }

  /** A client with the rights of {@code user} and of {@code groups} alone. The caller closes it. */
  public KubernetesClient clientOf(String user, String... groups) {
    return new KubernetesClientBuilder()
        .withConfig(config().withImpersonateUsername(user).withImpersonateGroups(groups).build())
        .build();
  }

  /** Applies the CRDs among the YAML files in {@code crds} and waits until they are served. */
  public void install(Path crds) throws IOException {
    try (KubernetesClient client = client();
        DirectoryStream<Path> files = Files.newDirectoryStream(crds, "*.yaml")) {
      for (Path file : files) {
        try (InputStream yaml = Files.newInputStream(file)) {
          client.load(yaml).serverSideApply().forEach(crd -> awaitServed(client, crd));
        }
      }
    }
  }

  /** Stops everything and removes its files. */
  @Override
  public void close() {
    for (KubernetesProcess process : processes.reversed()) {
      process.stop();
    }
    removeFiles();
    if (Thread.currentThread() != killer) {
      Runtime.getRuntime().removeShutdownHook(killer);
    }
  }

  ConfigBuilder config() {
    return new ConfigBuilder(Config.fromKubeconfig(kubeconfig.toFile()));
  }

  private void startEtcd(Ports ports) throws IOException {
    run(
        "etcd",
        "--data-dir=" + folder.resolve("etcd"),
        "--listen-client-urls=" + url(ports.etcd()),
        "--advertise-client-urls=" + url(ports.etcd()),
        "--listen-peer-urls=" + url(ports.etcdPeer()),
        "--initial-advertise-peer-urls=" + url(ports.etcdPeer()),
        "--initial-cluster=default=" + url(ports.etcdPeer()),
        "--unsafe-no-fsync",
        "--log-level=error");
  }

  private void startApiServer(Ports ports) throws IOException {
    run(
        "kube-apiserver",
        "--etcd-servers=" + url(ports.etcd()),
        "--secure-port=" + ports.apiServer(),
        "--bind-address=127.0.0.1",
        "--cert-dir=" + folder.resolve("certs"),
        "--service-cluster-ip-range=10.96.0.0/16",
        "--service-account-key-file=" + credentials.serviceAccountPublicKey(),
        "--service-account-signing-key-file=" + credentials.serviceAccountKey(),
        "--service-account-issuer=https://kubernetes.default.svc",
        "--token-auth-file=" + credentials.tokens(),
        "--authorization-mode=RBAC",
        // Else pods need a service account, which only the controllers would make.
        "--disable-admission-plugins=ServiceAccount",
        "--profiling=false");
  }

  private void run(String program, String... arguments) throws IOException {
    processes.add(new KubernetesProcess(binaries.program(program), folder, List.of(arguments)));
  }

  private void awaitReady() throws InterruptedException {
    Config impatient = config().withRequestRetryBackoffLimit(0).build();
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(impatient).build()) {
      while (!isReady(client)) {
        if (processes.stream().anyMatch(KubernetesProcess::hasEnded)
            || System.nanoTime() > deadline) {
          throw new IllegalStateException(
              processes.stream()
                  .map(KubernetesProcess::report)
                  .collect(Collectors.joining("\n", "the API server does not answer; ", "")));
        }
        Thread.sleep(50);
      }
    }
  }

  private static boolean isReady(KubernetesClient client) {
    try {
      return "ok".equals(client.raw("/readyz"));
    } catch (KubernetesClientException notYet) {
      return false;
    }
  }

  private static void awaitServed(KubernetesClient client, HasMetadata resource) {
    if (resource instanceof CustomResourceDefinition crd) {
      client
          .resource(crd)
          .waitUntilCondition(ControlPlane::isServed, CRD_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static boolean isServed(@Nullable CustomResourceDefinition crd) {
    // The client gives null where there is no status yet, or one without conditions.
    return Optional.ofNullable(crd)
        .map(CustomResourceDefinition::getStatus)
        .map(CustomResourceDefinitionStatus::getConditions)
        .orElse(List.of())
        .stream()
        .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }

  private void killAll() {
    processes.forEach(KubernetesProcess::kill);
    removeFiles();
  }

  private void removeFiles() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // Files of a temporary folder that stay are no reason to fail a test.
      System.getLogger(ControlPlane.class.getName())
          .log(System.Logger.Level.WARNING, "{0} stays: {1}", folder, e.getMessage());
    }
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Ports of loopback that were free a moment ago. */
  private record Ports(int apiServer, int etcd, int etcdPeer) {

    static Ports free() throws IOException {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      // All are held at once, so that they differ.
      try (ServerSocket first = new ServerSocket(0, 1, loopback);
          ServerSocket second = new ServerSocket(0, 1, loopback);
          ServerSocket third = new ServerSocket(0, 1, loopback)) {
        return new Ports(first.getLocalPort(), second.getLocalPort(), third.getLocalPort());
      }
    }
  }
}
