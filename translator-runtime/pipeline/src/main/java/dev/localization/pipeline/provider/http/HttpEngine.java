package dev.localization.pipeline.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.provider.ProviderException.Transient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Posts JSON to engines. A request goes out once: whoever sends it again knows that it may be
 * billed twice. Safe for use by several threads.
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
   * Posts a body and waits for the answer.
   *
   * @throws Transient when no answer came: not connected, cut off, late, or without end
   * @throws InterruptedException when the thread was interrupted; the call is cancelled
   */
  public EngineResponse post(Endpoint endpoint, JsonNode body)
      throws Transient, InterruptedException {
    HttpUrl url = HttpUrl.get(endpoint.url());
    Request.Builder request = new Request.Builder().url(url).post(new OneShotJson(body));
    endpoint.headers().get().forEach(request::header);
    Call call = client.newCall(request.build());
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
          "no answer from %s: %s".formatted(url.host(), failed.getCause().getMessage()));
    }
  }
}
