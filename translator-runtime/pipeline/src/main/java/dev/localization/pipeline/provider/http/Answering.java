package dev.localization.pipeline.provider.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads an answer when it has come. */
record Answering(CompletableFuture<EngineResponse> answer) implements Callback {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** 16 MiB: no answer to a batch of texts is longer. */
  private static final long LONGEST = 16L << 20;

  @Override
  public void onFailure(Call call, IOException failure) {
    answer.completeExceptionally(failure);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      answer.complete(new EngineResponse(response.code(), headers(response), body(response)));
    } catch (IOException cut) {
      answer.completeExceptionally(cut);
    }
  }

  private static Map<String, String> headers(Response response) {
    return response.headers().names().stream()
        .collect(
            Collectors.toMap(
                name -> name.toLowerCase(Locale.ROOT),
                name -> response.headers().values(name).getLast(),
                (one, other) -> other));
  }

  private static JsonNode body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(LONGEST + 1)) {
      throw new IOException("the answer is longer than " + LONGEST + " bytes");
    }
    try {
      return MAPPER.readTree(source.readByteArray());
    } catch (JacksonException noJson) {
      // A proxy's page, mostly; the status says enough.
      return MissingNode.getInstance();
    }
  }
}
