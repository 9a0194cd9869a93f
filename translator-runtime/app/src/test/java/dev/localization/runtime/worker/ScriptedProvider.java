package dev.localization.runtime.worker;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers {@code [fr] text}, remembers each request, and does first what a test says. */
final class ScriptedProvider implements TranslationProvider {
  /** What happens before an answer. */
  @FunctionalInterface
  interface Script {
    Script ANSWER = request -> {};

    void before(ProviderRequest request) throws ProviderException, InterruptedException;
  }

  private final List<ProviderRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Script script = Script.ANSWER;

  void script(Script next) {
    script = next;
  }

  /** Every request until now, those that were not answered too. */
  List<ProviderRequest> requests() {
    return List.copyOf(requests);
  }

  /** Texts that were asked for in a language. */
  List<String> asked(String language) {
    return requests.stream()
        .filter(request -> request.targetLanguage().equals(language))
        .flatMap(request -> request.segments().stream())
        .map(SegmentText::text)
        .toList();
  }

  void forget() {
    requests.clear();
  }

  @Override
  public String name() {
    return "primary";
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    requests.add(request);
    script.before(request);
    Map<String, String> translations = new LinkedHashMap<>();
    for (SegmentText segment : request.segments()) {
      translations.put(segment.id(), "[" + request.targetLanguage() + "] " + segment.text());
    }
    return new ProviderAnswer(translations, new Usage(10, 20));
  }
}
