package dev.localization.pipeline.segment;

import dev.localization.pipeline.segment.IcuMessage.UnsupportedMessageException;
import dev.localization.pipeline.segment.IcuMessage.Variant;
import java.util.List;
import java.util.Map;

/** A string that is translated as several texts. */
public sealed interface Message permits IcuMessage, TaggedText {
  /**
   * The texts to translate, in their order.
   *
   * @throws UnsupportedMessageException when it cannot be taken apart without changing its meaning
   */
  List<Variant> variants(String sourceLanguage, String targetLanguage)
      throws UnsupportedMessageException;

  /**
   * One string of the translated texts.
   *
   * @param texts translation by {@link Variant#id()}, of every variant
   * @throws UnsupportedMessageException as {@link #variants} does
   */
  String assemble(String sourceLanguage, String targetLanguage, Map<String, String> texts)
      throws UnsupportedMessageException;

  /** Whether it may be translated in part. */
  boolean isDivisible();
}
