package dev.localization.runtime.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.PseudoOptions;
import dev.localization.pipeline.provider.PseudoProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackProviderTest {
  private static final ProviderRequest REQUEST =
      new ProviderRequest(
          "id",
          "en",
          "fr",
          "",
          "",
          "",
          "",
          List.of(),
          List.of(new SegmentText("1", "key", "a", "", "")));
  private static final UnknownProvider DOWN = new UnknownProvider("first", "deepL");

  @Test
  void theNextIsAskedWhileTheOneBeforeIsUnavailable()
      throws ProviderException, InterruptedException {
    var pseudo = new PseudoProvider("second", PseudoOptions.DEFAULT);

    assertThat(new FallbackProvider(List.of(DOWN, pseudo)).translate(REQUEST).translations())
        .containsKey("1");
  }

  @Test
  void thePreferredOneSaysWhyNoneCanServe() {
    var other = new UnknownProvider("second", "apertium");

    assertThatThrownBy(() -> new FallbackProvider(List.of(DOWN, other)).translate(REQUEST))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("first")
        .hasMessageContaining("\"deepL\"");
  }

  @Test
  void withoutProvidersItSaysSo() {
    assertThatThrownBy(() -> new FallbackProvider(List.of()).translate(REQUEST))
        .isInstanceOf(Unavailable.class)
        .hasMessage("no provider is configured");
  }
}
