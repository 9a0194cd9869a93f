package dev.localization.api.v1alpha1;

import static dev.localization.api.schema.Change.Kind.REVISION;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.localization.api.schema.ApiRecord;
import dev.localization.api.schema.Change;
import dev.localization.api.schema.ListSet;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Worker pods with queues of their own and a size that follows their backlog. */
@ApiRecord
@ValidationRule(
    value = "(has(self.min) ? self.min : 1) <= (has(self.max) ? self.max : 4)",
    message = "set min of the worker pool to at most its max (1 and 4 where absent)")
public record WorkerPool(
    @Required
        @Size(min = 1, max = 16)
        @Pattern(Patterns.DNS_LABEL)
        @JsonPropertyDescription("The name, a part of the name of the pool's Deployment.")
        String name,
    @Required
        @Size(min = 1, max = 3)
        @ListSet
        @JsonPropertyDescription("The queues whose jobs the pool works on.")
        List<QueueName> queues,
    @Min(0)
        @Max(Bounds.PODS)
        @JsonPropertyDescription(
            "Pods at least; with 0 the pool starts with the first job. Default: 1.")
        @Nullable Integer min,
    @Min(1) @Max(Bounds.PODS) @JsonPropertyDescription("Pods at most. Default: 4.")
        @Nullable Integer max,
    @Change(REVISION)
        @JsonPropertyDescription("Resources of a pod of this pool. Default: those of runtime.")
        @Nullable ResourceRequirements resources) {

  static final WorkerPool DEFAULT =
      new WorkerPool(
          "default",
          List.of(
              QueueName.TRANSLATION_LONG, QueueName.FILE_PROCESSING, QueueName.BATCH_TRANSLATION),
          null,
          null,
          null);

  @Override
  public List<QueueName> queues() {
    return Absent.list(queues);
  }

  @Override
  public Integer min() {
    return Absent.or(min, 1);
  }

  @Override
  public Integer max() {
    return Absent.or(max, 4);
  }
}
