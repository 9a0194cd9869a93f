package dev.localization.operator.condition;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The next list of conditions, made from the present one. A condition's time moves only when its
 * status does.
 *
 * @see <a
 *     href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-architecture/api-conventions.md#typical-status-properties">Kubernetes
 *     API conventions</a>
 */
public final class Conditions {
  private static final int LONGEST_MESSAGE = 1_024;

  private final List<Condition> before;
  private final long generation;
  private final Instant now;
  private final Map<ConditionType, Condition> next = new EnumMap<>(ConditionType.class);

  private Conditions(List<Condition> before, long generation, Instant now) {
    this.before = before;
    this.generation = generation;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    for (ConditionType type : ConditionType.values()) {
      find(before, type).ifPresent(condition -> next.put(type, condition));
    }
  }

  /** Begins with what is there. */
  public static Conditions from(List<Condition> before, long generation, Instant now) {
    return new Conditions(before, generation, now);
  }

  /** The condition of that type in a list. */
  public static Optional<Condition> find(List<Condition> conditions, ConditionType type) {
    return conditions.stream().filter(has -> type.text().equals(has.getType())).findFirst();
  }

  /** Whether the condition of that type is True. */
  public static boolean isTrue(List<Condition> conditions, ConditionType type) {
    return find(conditions, type).filter(has -> "True".equals(has.getStatus())).isPresent();
  }

  public Conditions set(ConditionType type, boolean status, Reason reason, String message) {
    String text = status ? "True" : "False";
    String since =
        find(before, type)
            .filter(had -> text.equals(had.getStatus()))
            .map(Condition::getLastTransitionTime)
            .orElse(now.toString());
    next.put(
        type,
        new ConditionBuilder()
            .withType(type.text())
            .withStatus(text)
            .withReason(reason.text())
            .withMessage(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
            .withLastTransitionTime(since)
            .withObservedGeneration(generation)
            .build());
    return this;
  }

  public Conditions remove(ConditionType... types) {
    for (ConditionType type : types) {
      next.remove(type);
    }
    return this;
  }

  /** A person must act. */
  public Conditions stalled(Reason reason, String message) {
    return remove(ConditionType.RECONCILING).set(ConditionType.STALLED, true, reason, message);
  }

  /** It goes on by itself. */
  public Conditions reconciling(Reason reason, String message) {
    return remove(ConditionType.STALLED).set(ConditionType.RECONCILING, true, reason, message);
  }

  /** There is nothing to do. */
  public Conditions settled() {
    return remove(ConditionType.STALLED, ConditionType.RECONCILING);
  }

  public List<Condition> list() {
    return new ArrayList<>(next.values());
  }
}
