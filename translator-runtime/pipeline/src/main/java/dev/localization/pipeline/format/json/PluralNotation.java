package dev.localization.pipeline.format.json;

import java.util.List;

/** A way in which keys side by side say for which numbers their texts are. */
interface PluralNotation {
  /** The plurals of a document, and the forms that a target language (BCP 47) needs of them. */
  List<KeyedPlural> plurals(List<JsonValue> values, String targetLanguage);
}
