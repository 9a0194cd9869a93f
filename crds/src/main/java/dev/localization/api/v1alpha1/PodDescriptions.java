package dev.localization.api.v1alpha1;

/** Descriptions of the fields that {@code web} and {@code runtime} have in common. */
final class PodDescriptions {
  static final String ENV =
      "Environment variables. ConfigMaps named here are part of a revision" + " by their content.";
  static final String IMAGE_PULL_SECRETS = "Secrets with which images are pulled.";
  static final String NODE_SELECTOR = "Labels that a node must have.";
  static final String TOLERATIONS = "Taints of nodes that the pods tolerate.";
  static final String AFFINITY = "Nodes and other pods that the pods prefer or avoid.";
  static final String LABELS = "Labels of the pods, besides those of the operator, which" + " win.";
  static final String ANNOTATIONS = "Annotations of the pods.";
  static final String SERVICE_ACCOUNT =
      "The service account of the pods. Its API token is never mounted." + " Default: default.";
  static final String POD_SECURITY =
      "Security settings of the pod, put over those of the restricted Pod" + " Security Standard.";
  static final String SECURITY =
      "Security settings of the container, put over those of the restricted"
          + " Pod Security Standard.";

  private PodDescriptions() {}
}
