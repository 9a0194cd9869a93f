package dev.localization.pipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.http.EngineServer;
import dev.localization.pipeline.provider.http.HttpEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider must do that asks an engine by HTTP. */
public abstract class HttpProviderConformance extends ProviderConformance {
  protected static final JsonMapper MAPPER = new JsonMapper();
  protected static final String KEY = "sk-proj-0123456789abcdefghij";

  private EngineServer server;

  /** A provider whose engine is at a URL. */
  protected abstract TranslationProvider provider(
      String url, Supplier<String> key, HttpEngine engine);

  /** What an engine answers that puts brackets around each text. */
  protected abstract MockResponse translated(RecordedRequest request);

  /** What the engine answers when it refuses a request. */
  protected abstract MockResponse error(int status, String message);

  /** What the engine says of itself to GET. */
  protected MockResponse offered() {
    throw new AssertionError("nothing is read from this engine");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected final TranslationProvider provider() throws Exception {
    return provider(this::translated);
  }

  /** A provider whose engine answers to POST like this. */
  protected final TranslationProvider provider(Function<RecordedRequest, MockResponse> engine)
      throws IOException {
    return provider(start(engine), () -> KEY, engine());
  }

  /** Starts an engine; its URL. */
  protected final String start(Function<RecordedRequest, MockResponse> engine) throws IOException {
    server =
        new EngineServer(
            request -> request.getMethod().equals("GET") ? offered() : engine.apply(request));
    return server.url();
  }

  protected static HttpEngine engine() {
    return new HttpEngine(Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /** What the engine was asked to translate. */
  protected final List<RecordedRequest> sent() {
    return requests("POST");
  }

  /** How the engine was asked about itself. */
  protected final List<RecordedRequest> readings() {
    return requests("GET");
  }

  private List<RecordedRequest> requests(String method) {
    return server.requests().stream()
        .filter(request -> request.getMethod().equals(method))
        .toList();
  }

  protected static JsonNode body(RecordedRequest request) {
    try {
      return MAPPER.readTree(request.getBody().toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A request that says all that a request can say. */
  protected static ProviderRequest request() {
    return new ProviderRequest(
        "test/1",
        "en",
        "fr",
        "Formal",
        "Keep product names",
        "a shop",
        "Hello",
        List.of(new GlossaryTerm("cart", "panier", "")),
        List.of(new SegmentText("1", "cart.title", "Your cart", "a heading", "It is empty.")));
  }

  @ParameterizedTest
  @CsvSource({
    "401, CREDENTIALS",
    "403, CREDENTIALS",
    "402, QUOTA",
    "404, MODEL",
    "405, MODEL",
    "301, MODEL",
  })
  void what_a_person_has_to_mend_makes_it_unavailable(int status, Reason reason) {
    assertThatThrownBy(() -> provider(request -> error(status, "")).translate(request()))
        .isInstanceOfSatisfying(
            Unavailable.class, unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 414, 422})
  void another_content_may_pass(int status) {
    assertThatThrownBy(
            () -> provider(request -> error(status, "secret words")).translate(request()))
        .isInstanceOf(Rejected.class)
        .hasMessageNotContaining("secret words");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 500, 502, 503, 504, 529})
  void what_passes_by_itself_is_transient(int status) {
    assertThatThrownBy(() -> provider(request -> error(status, "")).translate(request()))
        .isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @CsvSource({
    "429, retry-after, 7, 7000",
    "429, Retry-After-Ms, 250, 250",
    "503, retry-after, 1.5, 1500",
    "429, retry-after, 'Wed, 25 Nov 2026 12:00:30 GMT', 30000",
    "429, x-none, 1, 5000",
    "429, retry-after, 9999999, 86400000",
  })
  void it_waits_as_long_as_the_engine_asks(int status, String header, String value, long millis) {
    MockResponse limited =
        error(status, "slow down")
            .newBuilder()
            .setHeader("Date", "Wed, 25 Nov 2026 12:00:00 GMT")
            .setHeader(header, value)
            .build();

    assertThatThrownBy(() -> provider(request -> limited).translate(request()))
        .isInstanceOfSatisfying(
            RateLimited.class,
            waiting -> assertThat(waiting.retryAfter()).isEqualTo(Duration.ofMillis(millis)));
  }

  @Test
  void a_page_of_a_proxy_is_no_reason_to_fall() {
    MockResponse page = new MockResponse.Builder().code(502).body("<h1>Bad gateway</h1>").build();

    assertThatThrownBy(() -> provider(request -> page).translate(request()))
        .isInstanceOf(Transient.class)
        .hasMessage("the engine answers 502");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500})
  void the_engines_message_is_passed_on_without_the_key(int status) throws Exception {
    TranslationProvider provider =
        provider(
            request ->
                error(
                    status,
                    "Wrong key: " + KEY + ", or sk-proj-01234*************ghij. Find yours"));

    assertThat(provider.toString()).doesNotContain(KEY);
    assertThatThrownBy(() -> provider.translate(request()))
        .hasNoCause()
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("0123"));
  }

  @Test
  void what_the_engine_says_is_shown_to_the_person_who_has_to_mend_it() {
    assertThatThrownBy(
            () -> provider(request -> error(403, "Find a key at the desk")).translate(request()))
        .hasMessageContaining("Find a key at the desk");
  }

  @Test
  void a_key_that_no_header_can_carry_is_not_shown() throws Exception {
    String url = start(this::translated);

    Throwable failure =
        catchThrowable(() -> provider(url, () -> KEY + "\n", engine()).translate(request()));

    // Where the key is not in a header, nothing is wrong with it.
    if (failure != null) {
      assertThat(failure)
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("line break")
          .hasNoCause()
          .satisfies(shown -> assertThat(shown.toString()).doesNotContain("0123"));
    }
  }

  @Test
  void a_key_that_is_rotated_is_used_for_the_next_call() throws Exception {
    AtomicReference<String> key = new AtomicReference<>("old-key");
    TranslationProvider provider = provider(start(this::translated), key::get, engine());

    provider.translate(request());
    key.set("new-key");
    provider.translate(request());

    assertThat(all(sent().getFirst())).contains("old-key").doesNotContain("new-key");
    assertThat(all(sent().getLast())).contains("new-key").doesNotContain("old-key");
  }

  private static String all(RecordedRequest request) {
    return request.getHeaders().toMultimap() + request.getBody().utf8();
  }

  @Test
  void nothing_is_sent_a_second_time_by_itself() throws Exception {
    // OkHttp would send again what was lost on a connection that it had kept.
    AtomicInteger calls = new AtomicInteger();
    TranslationProvider provider =
        provider(
            request ->
                calls.incrementAndGet() == 1
                    ? translated(request)
                    : new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());
    provider.translate(request());

    assertThatThrownBy(() -> provider.translate(request()))
        .isInstanceOf(Transient.class)
        .hasMessageStartingWith("no answer from ");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void an_answer_that_does_not_come_is_given_up_in_time() throws Exception {
    String url =
        start(request -> new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());
    HttpEngine impatient = new HttpEngine(Duration.ofSeconds(5), Duration.ofMillis(500));

    assertThatThrownBy(() -> provider(url, () -> KEY, impatient).translate(request()))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("timeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "engine.example.com",
        "ftp://engine.example.com",
        "https://someone:p4ss@engine.example.com",
        "https://engine.example.com/?key=p4ss",
        "https://engine.example.com/#p4ss"
      })
  void an_endpoint_that_cannot_be_one_is_refused_by_its_name(String endpoint) {
    assertThatThrownBy(() -> provider(endpoint, () -> KEY, engine()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("endpoint ")
        .hasMessageNotContaining("p4ss");
  }
}
