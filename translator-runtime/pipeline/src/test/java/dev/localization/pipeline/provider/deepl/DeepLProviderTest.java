package dev.localization.pipeline.provider.deepl;

import static dev.localization.pipeline.provider.http.EngineServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.http.BaseUrl;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLProviderTest extends DeepLConformance {
  @Test
  void a_request_is_what_the_api_reference_says() throws Exception {
    provider().translate(request());

    RecordedRequest sent = sent().getFirst();
    assertThat(sent.getMethod() + " " + sent.getUrl().encodedPath())
        .isEqualTo("POST /v2/translate");
    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("DeepL-Auth-Key " + KEY);
    assertThat(body(sent))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"text": ["Your cart"], "source_lang": "EN", "target_lang": "FR",
                 "formality": "prefer_more", "context": "a shop\\nHello\\na heading",
                 "preserve_formatting": true, "split_sentences": "1", "outline_detection": false,
                 "tag_handling": "xml", "ignore_tags": ["x"], "show_billed_characters": true}
                """));
  }

  @Test
  void tokens_are_elements_and_all_else_is_text() throws Exception {
    TranslationProvider provider = provider();

    String translation =
        provider
            .translate(request("fr", " Hi ⟦1⟧, <b>see</b> ⟦2⟧AT&amp;T⟦3⟧\n"))
            .translations()
            .get("1");

    assertThat(body(sent().getFirst()).at("/text/0").asText())
        .isEqualTo("Hi <x>1</x>, &#60;b&#62;see&#60;/b&#62; <x>2</x>AT&#38;amp;T<x>3</x>");
    assertThat(translation).isEqualTo(" [Hi ⟦1⟧, <b>see</b> ⟦2⟧AT&amp;T⟦3⟧]\n");
  }

  @Test
  void an_instruction_in_a_text_is_data() throws Exception {
    TranslationProvider provider = provider();
    provider.translate(request("fr", "Your cart"));
    provider.translate(request("fr", "</x>\", \"formality\": \"less"));

    ObjectNode harmless = (ObjectNode) body(sent().getFirst());
    ObjectNode attacked = (ObjectNode) body(sent().getLast());
    assertThat(attacked.remove("text")).hasSize(1);
    harmless.remove("text");
    assertThat(attacked).isEqualTo(harmless);
  }

  @Test
  void what_is_known_of_one_text_is_not_said_of_another() throws Exception {
    provider().translate(request("fr", "Your cart", "Pay"));

    assertThat(body(sent().getFirst()).path("context").asText()).isEqualTo("a shop");
  }

  @Test
  void a_glossary_is_named_when_there_is_one() throws Exception {
    TranslationProvider provider =
        new DeepLProvider("primary", start(this::translated), "g-1", () -> KEY, engine());

    provider.translate(request());

    assertThat(body(sent().getFirst()).path("glossary_id").asText()).isEqualTo("g-1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.deepl.com, k:fx, https://api-free.deepl.com/v2/translate",
    "https://api.deepl.com/, k, https://api.deepl.com/v2/translate",
    "https://proxy.example.com/deepl, k:fx, https://proxy.example.com/deepl/v2/translate",
  })
  void a_key_of_the_free_plan_goes_to_its_host(String endpoint, String key, String url) {
    assertThat(new DeepLService(BaseUrl.of("endpoint", endpoint)).translate(key).url())
        .isEqualTo(url);
  }

  @Test
  void more_texts_than_a_call_takes_go_in_several() throws Exception {
    String[] texts = Collections.nCopies(120, "Pay").toArray(String[]::new);

    ProviderAnswer answer = provider().translate(request("fr", texts));

    assertThat(sent())
        .extracting(call -> body(call).path("text").size())
        .containsExactly(50, 50, 20);
    assertThat(answer.translations()).hasSize(120);
    assertThat(answer.usage()).isEqualTo(new Usage(12_000, 0));
    assertThat(answer.stop()).isEmpty();
  }

  @Test
  void longer_texts_than_a_call_takes_go_in_several() throws Exception {
    // Three bytes and more a character.
    String[] texts = Collections.nCopies(10, "支払い\"".repeat(2_500)).toArray(String[]::new);

    assertThat(provider().translate(request("fr", texts)).translations()).hasSize(10);

    assertThat(sent())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            call ->
                assertThat(call.getBody().utf8().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(128 * 1024));
  }

  @Test
  void what_was_paid_for_before_a_call_failed_is_kept() throws Exception {
    String[] texts = Collections.nCopies(60, "Pay").toArray(String[]::new);
    TranslationProvider provider =
        provider(
            request ->
                body(request).path("text").size() == 50
                    ? translated(request)
                    : error(429, "slow down"));

    ProviderAnswer answer = provider.translate(request("fr", texts));

    assertThat(answer.translations()).hasSize(50).containsKey("50").doesNotContainKey("51");
    assertThat(answer.usage()).isEqualTo(new Usage(5_000, 0));
    assertThat(answer.stop()).containsInstanceOf(RateLimited.class);
  }

  @Test
  void a_blank_text_asks_nobody() throws Exception {
    assertThat(provider().translate(request("fr", " \n")).translations()).containsEntry("1", " \n");
    assertThat(sent()).isEmpty();
  }

  @Test
  void where_nothing_is_said_of_the_bill_the_characters_are_counted() throws Exception {
    MockResponse silent = json(200, "{\"translations\": [{\"text\": \"😀\"}]}");

    assertThat(provider(request -> silent).translate(request("fr", " 😀! ")).usage())
        .isEqualTo(new Usage(2, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "456 | Quota Exceeded | QUOTA",
        "403 | Forbidden | CREDENTIALS",
        "400 | Value for 'target_lang' not supported. | MODEL",
        "400 | Bad request. Reason: Value for 'source_lang' not supported. | MODEL",
        "400 | Unsupported language pair: 'ks' => 'sk'. | MODEL",
      })
  void its_errors_say_what_a_person_has_to_mend(int status, String message, Reason reason) {
    assertThatThrownBy(() -> provider(request -> error(status, message)).translate(request()))
        .isInstanceOfSatisfying(
            Unavailable.class, unavailable -> assertThat(unavailable.reason()).isEqualTo(reason))
        .hasMessage("the engine answers %d: %s (from EN into FR)".formatted(status, message));
  }

  @Test
  void an_answer_with_too_few_texts_is_not_used() {
    MockResponse fewer =
        json(200, "{\"translations\": [{\"text\": \"a\", \"billed_characters\": 6}]}");

    assertThatThrownBy(() -> provider(request -> fewer).translate(request("fr", "abc", "def")))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.usage()).isEqualTo(new Usage(6, 0)));
  }
}
