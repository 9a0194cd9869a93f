package dev.localization.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a change of this field, and of the fields beneath it that say nothing else, sets off. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Change {

  Kind value();

  /** The three kinds of field. Every field of a LocalizationApp's spec is exactly one of them. */
  enum Kind {
    /** Part of a revision: rolled out blue-green, and taken back as one. */
    REVISION,
    /** Applied by running workers within a second; no rollout, and no rollback. */
    LIVE,
    /** Refused by the API server: delete the resource and make it anew. */
    IMMUTABLE
  }
}
