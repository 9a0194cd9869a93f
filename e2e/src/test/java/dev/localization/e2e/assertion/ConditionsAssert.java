package dev.localization.e2e.assertion;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What conditions say; {@code withReason} and the like speak of the one that was named last. */
public abstract class ConditionsAssert<S extends ConditionsAssert<S, A>, A>
    extends AbstractAssert<S, A> {
  private final List<Condition> conditions;
  private Condition named;

  ConditionsAssert(A actual, List<Condition> conditions, Class<S> self) {
    super(actual, self);
    this.conditions = conditions;
  }

  /** That condition is True. */
  public S hasCondition(ConditionType type) {
    return has(type, "True");
  }

  /** That condition is there, and False. */
  public S deniesCondition(ConditionType type) {
    return has(type, "False");
  }

  /** That condition is not True, be it False or absent. */
  public S lacksCondition(ConditionType type) {
    if (find(type).filter(condition -> condition.getStatus().equals("True")).isPresent()) {
      failWithMessage("expected no condition %s in %s", type.text(), conditions);
    }
    return myself;
  }

  public S withReason(String reason) {
    if (!reason.equals(named.getReason())) {
      failWithMessage("expected reason %s, found %s", reason, named);
    }
    return myself;
  }

  public S withMessageContaining(String... parts) {
    for (String part : parts) {
      if (!named.getMessage().contains(part)) {
        failWithMessage("expected a message with \"%s\", found %s", part, named);
      }
    }
    return myself;
  }

  private S has(ConditionType type, String status) {
    Optional<Condition> found =
        find(type).filter(condition -> condition.getStatus().equals(status));
    if (found.isEmpty()) {
      failWithMessage("expected condition %s=%s in %s", type.text(), status, conditions);
    }
    named = found.orElseThrow();
    return myself;
  }

  private Optional<Condition> find(ConditionType type) {
    return conditions.stream().filter(has -> has.getType().equals(type.text())).findFirst();
  }
}
