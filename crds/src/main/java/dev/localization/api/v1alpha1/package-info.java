/**
 * The API {@code localization.dev/v1alpha1}: {@link dev.localization.api.v1alpha1.TranslationJob}
 * says what to translate, {@link dev.localization.api.v1alpha1.LocalizationApp} with what
 * machinery. The CRDs are generated from these types.
 *
 * <p><b>Absence.</b> Accessors of lists and maps are never null: absent is empty, or the default.
 * Accessors of fields with a default are never null either: absent is the default, whether the
 * schema or the operator supplies it. An optional field without a default is marked
 * {@code @Nullable}. Serialization writes the components as they came, so no default leaks into a
 * written object.
 *
 * <p><b>Unknown values.</b> An enum value of a later version decodes to {@code UNKNOWN}, an unknown
 * field is left out; neither stops an informer. Strings of a status are plain strings.
 */
@NullMarked
package dev.localization.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
