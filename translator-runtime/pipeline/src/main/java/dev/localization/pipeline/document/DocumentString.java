package dev.localization.pipeline.document;

/**
 * A string of a document, before it is known what there is to translate in it.
 *
 * @param ordinal place among the strings of the document, from 0; strings that share it, such as
 *     the forms of a plural, are written together or not at all
 * @param key where it stands, in the words of the format
 * @param text decoded text
 * @param context what the document says about it; "" when nothing
 * @param line where it begins, from 1
 */
public record DocumentString(int ordinal, String key, String text, String context, int line) {
  public String id() {
    return ordinal + ":" + key;
  }
}
