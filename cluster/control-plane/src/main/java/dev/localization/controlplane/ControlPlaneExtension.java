package dev.localization.controlplane;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes the JVM's control plane, and each a namespace of its own. */
public final class ControlPlaneExtension
    implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, ParameterResolver {

  private static final Namespace STORE = Namespace.create(ControlPlaneExtension.class);
  private static final String MISSING = "no Kubernetes binaries: run cluster/cluster build";

  /** The environment variable that makes a missing API server a failure instead of a skip. */
  static final String REQUIRED = "REQUIRE_CLUSTER";

  private final Supplier<Optional<Binaries>> binaries;
  private final Map<String, String> environment;

  /** With the binaries of this machine. */
  public ControlPlaneExtension() {
    this(Binaries::find, System.getenv());
  }

  ControlPlaneExtension(Supplier<Optional<Binaries>> binaries, Map<String, String> environment) {
    this.binaries = binaries;
    this.environment = environment;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return isRequired() || binaries.get().isPresent()
        ? ConditionEvaluationResult.enabled("there is an API server, or must be")
        : ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    ControlPlane controlPlane = controlPlane(context);
    if (context.getRequiredTestClass().isAnnotationPresent(ApiServerTest.class)
        && context.getRequiredTestClass().getAnnotation(ApiServerTest.class).controllers()) {
      controlPlane.startControllers();
    }
    String name = namespaceOf(context);
    KubernetesClient client =
        new KubernetesClientBuilder()
            .withConfig(controlPlane.config().withNamespace(name).build())
            .build();
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    context.getStore(STORE).put(KubernetesClient.class, client);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    KubernetesClient client =
        context.getStore(STORE).remove(KubernetesClient.class, KubernetesClient.class);
    if (client != null) {
      client.namespaces().withName(client.getNamespace()).delete();
      client.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == KubernetesClient.class || type == ControlPlane.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ControlPlane.class
        ? controlPlane(context)
        : context.getStore(STORE).get(KubernetesClient.class, KubernetesClient.class);
  }

  /** The store of the root closes it when the last test of the JVM has ended. */
  private ControlPlane controlPlane(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .computeIfAbsent(ControlPlane.class, key -> start(), ControlPlane.class);
  }

  private ControlPlane start() {
    try {
      return ControlPlane.start(
          binaries.get().orElseThrow(() -> new IllegalStateException(MISSING)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the control plane started", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isRequired() {
    return "true".equals(environment.get(REQUIRED));
  }

  private static String namespaceOf(ExtensionContext context) {
    String name =
        context
            .getRequiredTestClass()
            .getSimpleName()
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT);
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
