package dev.localization.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how pods run: what {@code web} and {@code runtime} have in common.
 *
 * <p>An interface, for records cannot share components, and unwrapping one record in another fails
 * with the Kubernetes client's mapper. Types of Kubernetes keep their whole schema: a mistake is
 * refused when the app is applied, not when its pods are made, and whatever is accepted fits the
 * Java type.
 */
public sealed interface PodSettings permits Web, WorkerRuntime {

  /** The image; null means the default. */
  @Nullable String image();

  /** Environment variables. */
  List<EnvVar> env();

  /** Resources of a pod. */
  @Nullable ResourceRequirements resources();

  /** Secrets with which images are pulled. */
  List<LocalObjectReference> imagePullSecrets();

  /** Labels that a node must have. */
  Map<String, String> nodeSelector();

  /** Taints of nodes that the pods tolerate. */
  List<Toleration> tolerations();

  /** Nodes and other pods that the pods prefer or avoid. */
  @Nullable Affinity affinity();

  /** Labels of the pods, besides those of the operator, which win. */
  Map<String, String> labels();

  /** Annotations of the pods. */
  Map<String, String> annotations();

  /** The service account of the pods, whose API token is never mounted; null means the default. */
  @Nullable String serviceAccountName();

  /** What is put over the pod settings of the restricted Pod Security Standard. */
  @Nullable PodSecurityContext podSecurityContext();

  /** What is put over the container settings of the restricted Pod Security Standard. */
  @Nullable SecurityContext securityContext();
}
