package dev.localization.pipeline.provider.deepl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLRequestTest {
  @ParameterizedTest
  @CsvSource({
    "fr, FR, FR",
    "fr-CA, FR, FR",
    "en, EN, EN-US",
    "en-US, EN, EN-US",
    "en-GB, EN, EN-GB",
    "en-AU, EN, EN-GB",
    "pt, PT, PT-BR",
    "pt-BR, PT, PT-BR",
    "pt-PT, PT, PT-PT",
    "pt-AO, PT, PT-PT",
    "zh, ZH, ZH-HANS",
    "zh-CN, ZH, ZH-HANS",
    "zh-TW, ZH, ZH-HANT",
    "zh-Hant, ZH, ZH-HANT",
    "zh-Hans-HK, ZH, ZH-HANS",
    "es, ES, ES",
    "es-ES, ES, ES",
    "es-MX, ES, ES-419",
    "es-419, ES, ES-419",
    "no, NB, NB",
    "nb-NO, NB, NB",
    "he, HE, HE",
  })
  void languages_have_the_codes_of_deepl(String tag, String source, String target) {
    assertThat(DeepLLanguage.source(tag)).isEqualTo(source);
    assertThat(DeepLLanguage.target(tag)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"Formal, prefer_more", "Informal, prefer_less", "'', ''"})
  void a_form_of_address_is_a_preference(String formality, String sent) {
    ProviderRequest request =
        new ProviderRequest(
            "test/1",
            "en",
            "de",
            formality,
            "",
            "",
            "",
            List.of(),
            List.of(new SegmentText("1", "key", "Your cart", "", "")));

    assertThat(new DeepLRequest(request, "").body(request.segments()).path("formality").asText(""))
        .isEqualTo(sent);
  }
}
