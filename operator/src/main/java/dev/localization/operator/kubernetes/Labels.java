package dev.localization.operator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Labels, annotations and owners of the objects that the operator makes. */
public final class Labels {
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  public static final String NAME = "app.kubernetes.io/name";
  public static final String COMPONENT = "app.kubernetes.io/component";
  public static final String OPERATOR = "localization-operator";

  /** The LocalizationApp that an object belongs to. */
  public static final String APP = "localization.dev/app";

  /** The worker pool that a pod belongs to. */
  public static final String POOL = "localization.dev/pool";

  /** The TranslationJob that an object belongs to, by uid where a name would be too long. */
  public static final String JOB = "localization.dev/job";

  private static final int LONGEST_VALUE = 63;

  private Labels() {}

  /** What every object of an app carries. */
  public static Map<String, String> of(String app, String component) {
    var labels = new TreeMap<String, String>();
    labels.put(MANAGED_BY, OPERATOR);
    labels.put(NAME, "localization");
    labels.put(COMPONENT, component);
    labels.put(APP, app);
    return labels;
  }

  /** A name as a label's value: resources have names of up to 253 characters, labels 63. */
  public static String value(HasMetadata resource) {
    String name = resource.getMetadata().getName();
    return name.length() <= LONGEST_VALUE ? name : resource.getMetadata().getUid();
  }

  /** The owner whose deletion takes an object along. */
  public static OwnerReference owner(HasMetadata owner) {
    return new OwnerReferenceBuilder()
        .withApiVersion(owner.getApiVersion())
        .withKind(owner.getKind())
        .withName(owner.getMetadata().getName())
        .withUid(owner.getMetadata().getUid())
        .withController(true)
        .withBlockOwnerDeletion(false)
        .build();
  }
}
