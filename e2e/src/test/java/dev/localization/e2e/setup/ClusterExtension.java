package dev.localization.e2e.setup;

import dev.localization.e2e.cluster.Cluster;
import dev.localization.e2e.cluster.NoClusterException;
import dev.localization.e2e.resource.TestNamespace;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives each test class a namespace with an operator, and says what went on when a test fails. */
public final class ClusterExtension
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private static final Namespace STORE = Namespace.create(ClusterExtension.class);

  /** Makes a missing cluster a failure, for a build that must not pass without one. */
  private static final String REQUIRED = "REQUIRE_CLUSTER";

  /** The one connection of the JVM, or why there is none. */
  private record Connection(Cluster cluster, String hindrance) implements AutoCloseable {
    static Connection open() {
      try {
        return new Connection(Cluster.find(), "");
      } catch (NoClusterException none) {
        return new Connection(null, none.getMessage());
      }
    }

    @Override
    public void close() {
      if (cluster != null) {
        cluster.close();
      }
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String hindrance = connection(context).hindrance();
    if (hindrance.isEmpty()) {
      return ConditionEvaluationResult.enabled("the cluster answers");
    }
    if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
      throw new IllegalStateException(REQUIRED + " is set, and no cluster answers: " + hindrance);
    }
    System.err.printf("skipped %s: no cluster: %s%n", context.getDisplayName(), hindrance);
    return ConditionEvaluationResult.disabled("no cluster: " + hindrance);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestNamespace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    return context
        .getStore(STORE)
        .computeIfAbsent(
            TestNamespace.class,
            key -> Installation.of(connection(context).cluster(), test),
            Installation.class)
        .namespace();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    report(context);
    throw failure;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    report(context);
    throw failure;
  }

  private static void report(ExtensionContext context) {
    var installation = context.getStore(STORE).get(TestNamespace.class, Installation.class);
    if (installation != null) {
      Diagnostics.print(context.getDisplayName(), installation.namespace());
    }
  }

  private static Connection connection(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .computeIfAbsent(Connection.class, key -> Connection.open(), Connection.class);
  }
}
