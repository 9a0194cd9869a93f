package dev.localization.operator.kubernetes;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Tells what happened to a resource as Events, which {@code kubectl describe} shows. */
public final class EventRecorder {
  private static final Logger LOG = Logger.getLogger(EventRecorder.class);

  private final KubernetesClient client;
  private final Clock clock;
  private final RandomGenerator random;

  public EventRecorder(KubernetesClient client, Clock clock, RandomGenerator random) {
    this.client = client;
    this.clock = clock;
    this.random = random;
  }

  /** An event for each condition that became another one. */
  public void transitions(HasMetadata about, List<Condition> before, List<Condition> after) {
    for (Condition condition : after) {
      boolean same =
          before.stream()
              .anyMatch(
                  had ->
                      had.getType().equals(condition.getType())
                          && had.getStatus().equals(condition.getStatus())
                          && had.getReason().equals(condition.getReason()));
      if (!same && isNews(condition)) {
        record(about, isWarning(condition), condition.getReason(), condition.getMessage());
      }
    }
  }

  /** Writes one event. That it cannot be written stops nothing. */
  public void record(HasMetadata about, boolean warning, String reason, String message) {
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String name =
        "%s.%s"
            .formatted(
                about.getMetadata().getName(), HexFormat.of().toHexDigits(random.nextLong()));
    var event =
        new EventBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace(about.getMetadata().getNamespace())
            .endMetadata()
            .withNewInvolvedObject()
            .withApiVersion(about.getApiVersion())
            .withKind(about.getKind())
            .withNamespace(about.getMetadata().getNamespace())
            .withName(about.getMetadata().getName())
            .withUid(about.getMetadata().getUid())
            .endInvolvedObject()
            .withType(warning ? "Warning" : "Normal")
            .withReason(reason)
            .withMessage(message)
            .withFirstTimestamp(now)
            .withLastTimestamp(now)
            .withCount(1)
            .withNewSource()
            .withComponent(Labels.OPERATOR)
            .endSource()
            .build();
    try {
      client.resource(event).create();
    } catch (KubernetesClientException refused) {
      LOG.warnf("the event %s of %s was not written: %s", reason, name, refused.getMessage());
    }
  }

  /** Reconciling and Stalled repeat what the other conditions say. */
  private static boolean isNews(Condition condition) {
    return !condition.getType().equals("Reconciling") && !condition.getType().equals("Stalled");
  }

  private static boolean isWarning(Condition condition) {
    boolean isTrue = condition.getStatus().equals("True");
    return switch (condition.getType()) {
      case "Failed" -> isTrue;
      case "Accepted", "Ready", "ProviderAvailable" -> !isTrue;
      default -> false;
    };
  }
}
