package dev.localization.pipeline.provider.apertium;

import static dev.localization.pipeline.provider.http.EngineServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.pipeline.provider.HttpProviderConformance;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.pipeline.provider.http.HttpEngine;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApertiumProviderTest extends HttpProviderConformance {
  @Override
  protected TranslationProvider provider(String url, Supplier<String> key, HttpEngine engine) {
    return new ApertiumProvider("primary", url, key, engine);
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
    assertThat(sent.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(field(sent, "langpair")).isEqualTo("eng|fra");
    assertThat(field(sent, "q")).isEqualTo("Your cart");
    assertThat(field(sent, "format")).isEqualTo("html");
    assertThat(field(sent, "markUnknown")).isEqualTo("no");
    assertThat(field(sent, "key")).isEqualTo(KEY);
  }

  @Test
  void each_text_goes_alone_and_comes_back_under_its_id() throws Exception {
    ProviderAnswer answer = provider().translate(request("fr", "Pay", " \n", "Cart & <b>\n"));

    assertThat(answer.translations())
        .containsEntry("1", "[Pay]")
        .containsEntry("2", " \n")
        .containsEntry("3", "[Cart & <b>]\n");
    assertThat(answer.usage()).isEqualTo(new Usage(3 + 10, 0));
    assertThat(sent())
        .extracting(call -> field(call, "q"))
        .containsExactly("Pay", "Cart &#38; &#60;b&#62;");
  }

  @Test
  void tokens_are_elements_and_the_marks_of_apertium_are_references() throws Exception {
    provider().translate(request("fr", "*Hi* ⟦1⟧ @home #1"));

    assertThat(field(sent().getFirst(), "q"))
        .isEqualTo("&#42;Hi&#42; <x id=\"1\"/> &#64;home &#35;1");
  }

  @Test
  void an_instruction_in_a_text_is_data() throws Exception {
    provider().translate(request("fr", "x&langpair=fra|eng\"/>&format=txt"));

    assertThat(sent()).hasSize(1);
    assertThat(field(sent().getFirst(), "langpair")).isEqualTo("eng|fra");
    assertThat(field(sent().getFirst(), "format")).isEqualTo("html");
    assertThat(field(sent().getFirst(), "q"))
        .isEqualTo("x&#38;langpair=fra|eng\"/&#62;&#38;format=txt");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, eng|fra",
    "fr-CA, eng|fra",
    "pt-BR, eng|por_BR",
    "pt, eng|por",
    "ca-valencia, eng|cat_valencia",
    "hr, eng|hbs_HR",
    "sr-Latn, eng|hbs",
    "no, eng|nob",
  })
  void a_pair_of_the_server_is_asked_for(String target, String pair) throws Exception {
    provider().translate(request(target, "Pay"));

    assertThat(field(sent().getFirst(), "langpair")).isEqualTo(pair);
  }

  @ParameterizedTest
  @CsvSource({"de, deu", "sr, srp"})
  void a_pair_that_the_server_does_not_have_is_said_before_anything_is_sent(
      String target, String code) throws Exception {
    TranslationProvider provider = provider();

    assertThatThrownBy(() -> provider.translate(request(target, "Pay")))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.MODEL))
        .hasMessageStartingWith(
            "the engine does not translate from eng into %s; it has eng|fra, ".formatted(code));
    assertThat(sent()).isEmpty();
  }

  @Test
  void what_was_translated_before_a_call_failed_is_kept() throws Exception {
    TranslationProvider provider =
        provider(
            request -> field(request, "q").equals("three") ? error(503, "") : translated(request));

    ProviderAnswer answer = provider.translate(request("fr", "one", "two", "three", "four"));

    assertThat(answer.translations()).containsOnlyKeys("1", "2");
    assertThat(answer.usage()).isEqualTo(new Usage(6, 0));
    assertThat(answer.stop()).containsInstanceOf(Transient.class);
    assertThat(sent()).hasSize(3);
  }

  @Test
  void a_pair_that_is_gone_makes_it_unavailable() {
    assertThatThrownBy(
            () ->
                provider(request -> error(400, "That pair is not installed")).translate(request()))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.MODEL))
        .hasMessage("the engine answers 400: That pair is not installed");
  }

  @Test
  void an_answer_without_a_text_is_not_used() {
    assertThatThrownBy(
            () -> provider(request -> json(200, "{\"responseStatus\": 200}")).translate(request()))
        .isInstanceOf(Invalid.class);
  }

  private static String field(RecordedRequest request, String name) {
    return HttpUrl.get("http://form.example.com/?" + request.getBody().utf8()).queryParameter(name);
  }

  @Override
  protected MockResponse offered() {
    ObjectNode answer = MAPPER.createObjectNode().put("responseStatus", 200);
    for (String target :
        new String[] {"fra", "por", "por_BR", "cat_valencia", "hbs_HR", "hbs", "nob"}) {
      answer
          .withArray("responseData")
          .addObject()
          .put("sourceLanguage", "eng")
          .put("targetLanguage", target);
    }
    return json(200, answer.toString());
  }

  /** As the server does it: the space around a text is dropped. */
  @Override
  protected MockResponse translated(RecordedRequest request) {
    ObjectNode answer = MAPPER.createObjectNode().put("responseStatus", 200);
    answer.putObject("responseData").put("translatedText", "[" + field(request, "q").strip() + "]");
    return json(200, answer.toString());
  }

  @Override
  protected MockResponse error(int status, String message) {
    return json(
        status,
        MAPPER
            .createObjectNode()
            .put("status", "error")
            .put("code", status)
            .put("message", "Bad Request")
            .put("explanation", message)
            .toString());
  }
}
