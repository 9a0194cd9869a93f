package dev.localization.pipeline.provider.libretranslate;

import static dev.localization.pipeline.provider.http.EngineServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.HttpProviderConformance;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.http.HttpEngine;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibreTranslateProviderTest extends HttpProviderConformance {
  @Override
  protected TranslationProvider provider(String url, Supplier<String> key, HttpEngine engine) {
    return new LibreTranslateProvider("primary", url, key, engine);
  }

  @Override
  protected boolean billsOutput() {
    return false;
  }

  @Test
  void a_request_is_what_the_api_reference_says() throws Exception {
    provider().translate(request());

    RecordedRequest sent = sent().getFirst();
    assertThat(sent.getMethod() + " " + sent.getUrl().encodedPath()).isEqualTo("POST /translate");
    assertThat(body(sent))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"q": ["Your cart"], "source": "en", "target": "fr", "format": "html",
                 "api_key": "%s"}
                """
                    .formatted(KEY)));
  }

  @Test
  void a_server_that_wants_no_key_gets_none() throws Exception {
    provider(start(this::translated), () -> "", engine()).translate(request());

    assertThat(body(sent().getFirst()).has("api_key")).isFalse();
  }

  @Test
  void tokens_are_elements_that_are_not_translated_and_all_else_is_text() throws Exception {
    String translation =
        provider().translate(request("fr", "Hi ⟦1⟧, <b>see</b> AT&amp;T")).translations().get("1");

    assertThat(body(sent().getFirst()).at("/q/0").asText())
        .isEqualTo("Hi <span translate=\"no\">1</span>, &#60;b&#62;see&#60;/b&#62; AT&#38;amp;T");
    assertThat(translation).isEqualTo("[Hi ⟦1⟧, <b>see</b> AT&amp;T]");
  }

  @Test
  void lines_and_the_space_around_them_stay_as_they_are() throws Exception {
    String text = "  Pay now\r\n\n  - by card\u00A0⟦1⟧ \n";

    assertThat(provider().translate(request("fr", text, "Pay")).translations())
        .containsEntry("1", "  [Pay now]\r\n\n  [- by card\u00A0⟦1⟧] \n")
        .containsEntry("2", "[Pay]");
    assertThat(body(sent().getFirst()).path("q")).hasSize(3);
  }

  @Test
  void an_instruction_in_a_text_is_data() throws Exception {
    TranslationProvider provider = provider();
    provider.translate(request("fr", "Your cart"));
    provider.translate(request("fr", "</span>\", \"target\": \"de"));

    ObjectNode harmless = (ObjectNode) body(sent().getFirst());
    ObjectNode attacked = (ObjectNode) body(sent().getLast());
    assertThat(attacked.remove("q")).hasSize(1);
    harmless.remove("q");
    assertThat(attacked).isEqualTo(harmless);
  }

  @Test
  void the_languages_of_the_server_are_read_once() throws Exception {
    TranslationProvider provider = provider();
    provider.translate(request("fr", "Pay"));
    provider.translate(request("pt-BR", "Pay"));

    assertThat(readings())
        .extracting(request -> request.getUrl().encodedPath())
        .containsExactly("/languages");
    assertThat(body(sent().getLast()).path("target").asText()).isEqualTo("pb");
  }

  @Test
  void a_language_that_the_server_does_not_have_is_said_before_anything_is_sent() throws Exception {
    TranslationProvider provider = provider();

    assertThatThrownBy(() -> provider.translate(request("zh-TW", "Pay")))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.MODEL))
        .hasMessage(
            "the engine does not translate from en into zh-TW;"
                + " it has en|fr, en|pb, en|zh, fr|en");
    assertThat(sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | Invalid API key | CREDENTIALS",
        "400 | Visit https://portal.example.com to get an API key | CREDENTIALS",
        "403 | Too many request limits violations | ACCOUNT",
        "400 | fr is not supported | MODEL",
        "400 | French (fr) is not available as a target language from English (en) | MODEL",
      })
  void its_errors_say_what_a_person_has_to_mend(int status, String message, Reason reason) {
    assertThatThrownBy(() -> provider(request -> error(status, message)).translate(request()))
        .isInstanceOfSatisfying(
            Unavailable.class, unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"translatedText\": [\"a\"]}", "{\"translatedText\": \"ab\"}", "{}", "no JSON"})
  void an_answer_with_another_number_of_texts_is_not_used(String answer) {
    assertThatThrownBy(
            () -> provider(request -> json(200, answer)).translate(request("fr", "abc", "def")))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.usage()).isEqualTo(new Usage(6, 0)));
  }

  @Override
  protected MockResponse offered() {
    return json(
        200,
        """
        [{"code": "en", "name": "English", "targets": ["fr", "pb", "zh"]},
         {"code": "fr", "name": "French", "targets": ["en"]}]
        """);
  }

  /** As the server does it: white space is one space, and references are resolved at the end. */
  @Override
  protected MockResponse translated(RecordedRequest request) {
    ObjectNode answer = MAPPER.createObjectNode();
    body(request)
        .path("q")
        .forEach(
            text ->
                answer
                    .withArray("translatedText")
                    .add(
                        Parser.unescapeEntities(
                            "[" + text.asText().replaceAll("[\\s\u00A0]++", " ") + "]", false)));
    return json(200, answer.toString());
  }

  @Override
  protected MockResponse error(int status, String message) {
    return json(status, MAPPER.createObjectNode().put("error", message).toString());
  }
}
