package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as a test tells it to, ten tokens in and one out a request, and keeps the requests. */
final class ScriptedProvider implements TranslationProvider {
  /** How one request is answered: texts by masked source; a text left out is not answered. */
  @FunctionalInterface
  interface Script {
    Map<String, String> answer(List<String> texts, int request)
        throws ProviderException, InterruptedException;
  }

  static final Usage COST = new Usage(10, 1);

  private final Script script;
  private final List<ProviderRequest> requests = new ArrayList<>();

  ScriptedProvider(Script script) {
    this.script = script;
  }

  /** Translates every text to itself in parentheses. */
  static Map<String, String> wrapped(List<String> texts) {
    Map<String, String> answer = new LinkedHashMap<>();
    texts.forEach(text -> answer.put(text, "(" + text + ")"));
    return answer;
  }

  List<ProviderRequest> requests() {
    return requests;
  }

  /** Texts of each request. */
  List<List<String>> asked() {
    return requests.stream()
        .map(request -> request.segments().stream().map(SegmentText::text).toList())
        .toList();
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    requests.add(request);
    List<String> texts = request.segments().stream().map(SegmentText::text).toList();
    Map<String, String> answers = script.answer(texts, requests.size());
    Map<String, String> byId = new LinkedHashMap<>();
    for (SegmentText segment : request.segments()) {
      if (answers.containsKey(segment.text())) {
        byId.put(segment.id(), answers.get(segment.text()));
      }
    }
    byId.put("unknown", "noise");
    return new ProviderAnswer(byId, COST);
  }
}
