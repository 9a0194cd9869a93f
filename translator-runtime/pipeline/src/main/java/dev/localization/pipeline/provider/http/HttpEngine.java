package dev.localization.pipeline.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Asks engines by HTTP. A request goes out once: whoever sends it again knows that it may be billed
 * twice. Safe for use by several threads.
 */
public final class HttpEngine {
  private final OkHttpClient client;

  /**
   * An engine's connections.
   *
   * @param connect how long connecting may take
   * @param call how long a call may take, from its beginning to the last byte of the answer
   */
  public HttpEngine(Duration connect, Duration call) {
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(connect)
            .callTimeout(call)
            // The limit of the call holds for all of it.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * Posts JSON and waits for the answer.
   *
   * @throws Transient when no answer came: not connected, cut off, late, or without end
   * @throws Unavailable when the credential cannot be sent
   * @throws InterruptedException when the thread was interrupted; the call is cancelled
   */
  public EngineResponse post(Endpoint endpoint, JsonNode body)
      throws Transient, Unavailable, InterruptedException {
    return answer(request(endpoint).post(OneShotBody.json(body)));
  }

  /**
   * Posts fields as a form and waits for the answer.
   *
   * @throws Transient as {@link #post(Endpoint, JsonNode)}
   * @throws Unavailable as {@link #post(Endpoint, JsonNode)}
   * @throws InterruptedException as {@link #post(Endpoint, JsonNode)}
   */
  public EngineResponse postForm(Endpoint endpoint, Map<String, String> fields)
      throws Transient, Unavailable, InterruptedException {
    return answer(request(endpoint).post(OneShotBody.form(fields)));
  }

  /**
   * Gets what an engine says of itself.
   *
   * @throws Transient as {@link #post(Endpoint, JsonNode)}
   * @throws Unavailable as {@link #post(Endpoint, JsonNode)}
   * @throws InterruptedException as {@link #post(Endpoint, JsonNode)}
   */
  public EngineResponse get(Endpoint endpoint) throws Transient, Unavailable, InterruptedException {
    return answer(request(endpoint).get());
  }

  private static Request.Builder request(Endpoint endpoint) throws Unavailable {
    Request.Builder request = new Request.Builder().url(endpoint.url());
    try {
      endpoint.headers().get().forEach(request::header);
    } catch (IllegalArgumentException unsendable) {
      // Its message repeats the value.
      throw new Unavailable(
          Reason.CREDENTIALS,
          "the credential cannot be sent in a header: is there a line break, or a letter with an"
              + " accent, in it?");
    }
    return request;
  }

  private EngineResponse answer(Request.Builder builder) throws Transient, InterruptedException {
    Request request = builder.build();
    Call call = client.newCall(request);
    CompletableFuture<EngineResponse> answer = new CompletableFuture<>();
    call.enqueue(new Answering(answer));
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      call.cancel();
      throw interrupted;
    } catch (ExecutionException failed) {
      // It names hosts and ports, never what was sent.
      throw new Transient(
          "no answer from %s: %s".formatted(request.url().host(), failed.getCause().getMessage()));
    }
  }
}
