package dev.localization.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

class MissingBinariesTest {

  @Test
  void withoutBinariesATestIsSkippedAndSaysHowToGetThem() {
    assertThat(evaluate(Map.of()))
        .returns(true, ConditionEvaluationResult::isDisabled)
        .returns(
            Optional.of("no Kubernetes binaries: run cluster/cluster build"),
            ConditionEvaluationResult::getReason);
  }

  @Test
  void whereAClusterIsRequiredATestRunsAndFails() {
    assertThat(evaluate(Map.of(ControlPlaneExtension.REQUIRED, "true")).isDisabled()).isFalse();
  }

  private static ConditionEvaluationResult evaluate(Map<String, String> environment) {
    ExtensionContext unused =
        (ExtensionContext)
            Proxy.newProxyInstance(
                ExtensionContext.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    return new ControlPlaneExtension(Optional::empty, environment)
        .evaluateExecutionCondition(unused);
  }
}
