package dev.localization.operator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.SSABasedGenericKubernetesResourceMatcher;
import java.util.Optional;

/** Writes objects by server-side apply with the operator's one field manager. */
public final class ServerSideApply {
  public static final String FIELD_MANAGER = "localization-operator";

  private ServerSideApply() {}

  /** Writes it, whatever is there. */
  public static <T extends HasMetadata> T apply(KubernetesClient client, T desired) {
    return client.resource(desired).fieldManager(FIELD_MANAGER).forceConflicts().serverSideApply();
  }

  /**
   * Writes it unless what is there has all of it already.
   *
   * @param present as an informer has it
   * @return whether it was written
   */
  public static <T extends HasMetadata> boolean applyIfChanged(
      Context<? extends HasMetadata> context, Optional<T> present, T desired) {
    if (present.isPresent()
        && SSABasedGenericKubernetesResourceMatcher.<T>getInstance()
            .matches(present.get(), desired, context)) {
      return false;
    }
    apply(context.getClient(), desired);
    return true;
  }
}
