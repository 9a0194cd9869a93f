package dev.localization.pipeline.format;

import java.util.List;

/** No codec has the name that was asked for. */
public final class UnsupportedFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnsupportedFormatException(String format, List<String> supported) {
    super(
        "format \"%s\" is not supported; use one of %s"
            .formatted(format, String.join(", ", supported)));
  }
}
