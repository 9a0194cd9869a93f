package dev.localization.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of things with a name: unique by that field, and merged entry by entry in server-side
 * apply. A list without this and without {@link ListSet} is atomic: its last writer owns all of it.
 *
 * <p>Such a list must not have a default in the schema: the server stores the default, and an entry
 * applied later would be merged with it instead of replacing it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ListMap {

  /** The field of an entry that identifies it; it becomes required. */
  String value();
}
