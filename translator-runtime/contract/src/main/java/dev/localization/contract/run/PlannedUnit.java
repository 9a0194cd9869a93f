package dev.localization.contract.run;

/**
 * One unit of a plan: something to translate.
 *
 * @param ordinal its place in the file, from 0; results are kept under it
 * @param id the codec's id of it, stable across processes
 * @param key what people call it, as in {@code cart.items}
 * @param text the source text, decoded
 * @param context what the document says about it, or empty
 */
public record PlannedUnit(int ordinal, String id, String key, String text, String context) {
  public PlannedUnit {
    context = context == null ? "" : context;
    text = text == null ? "" : text;
  }
}
