package dev.localization.pipeline.batch;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts with the o200k encoding. It takes some 300 ms to load: once a process, at the first count.
 */
public final class O200kTokenCounter implements TokenCounter {
  private static final class Loaded {
    static final Encoding O200K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  @Override
  public int count(String text) {
    // "Ordinary": a text may well say <|endoftext|>, which is then nothing special.
    return Loaded.O200K.countTokensOrdinary(text);
  }
}
