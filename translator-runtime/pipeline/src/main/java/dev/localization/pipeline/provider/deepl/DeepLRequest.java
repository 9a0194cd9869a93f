package dev.localization.pipeline.provider.deepl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.mt.Texts;
import dev.localization.pipeline.provider.mt.TokenMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What DeepL is asked. Tokens are elements whose content DeepL leaves alone ({@code ignore_tags});
 * they stand in the sentence as a word would.
 */
final class DeepLRequest {
  static final TokenMarkup MARKUP = new TokenMarkup("<x>", "</x>", "");

  private static final int MOST_TEXTS = 50;
  private static final int MOST_BYTES = 128 << 10;

  private final ProviderRequest request;
  private final String glossaryId;

  DeepLRequest(ProviderRequest request, String glossaryId) {
    this.request = request;
    this.glossaryId = glossaryId;
  }

  /** Segments that go together: no more, and no longer, than DeepL takes. */
  List<List<SegmentText>> portions() {
    List<List<SegmentText>> portions = new ArrayList<>();
    List<SegmentText> portion = new ArrayList<>();
    int room = MOST_BYTES - size(body(List.of()));
    int used = 0;
    for (SegmentText segment : request.segments()) {
      int size = size(TextNode.valueOf(MARKUP.of(segment.text()))) + 1;
      if (!portion.isEmpty() && (portion.size() == MOST_TEXTS || used + size > room)) {
        portions.add(portion);
        portion = new ArrayList<>();
        used = 0;
      }
      portion.add(segment);
      used += size;
    }
    portions.add(portion);
    return portions;
  }

  private static int size(JsonNode json) {
    return json.toString().getBytes(UTF_8).length;
  }

  /** The body that asks for some segments. */
  ObjectNode body(List<SegmentText> segments) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode texts = body.putArray("text");
    Texts.of(segments).list().forEach(text -> texts.add(MARKUP.of(text)));
    body.put("source_lang", DeepLLanguage.source(request.sourceLanguage()))
        .put("target_lang", DeepLLanguage.target(request.targetLanguage()))
        .put("preserve_formatting", true)
        // At punctuation and line breaks, which stay where they are.
        .put("split_sentences", "1")
        .put("tag_handling", "xml")
        .put("outline_detection", false)
        .put("show_billed_characters", true);
    body.putArray("ignore_tags").add("x");
    // "prefer": where a language has no such forms, they are no reason to fail.
    switch (request.formality()) {
      case "Formal" -> body.put("formality", "prefer_more");
      case "Informal" -> body.put("formality", "prefer_less");
      default -> {}
    }
    String context = context();
    if (!context.isEmpty()) {
      body.put("context", context);
    }
    if (!glossaryId.isEmpty()) {
      body.put("glossary_id", glossaryId);
    }
    return body;
  }

  // It holds for all texts, so what is known of one of several is left out. It is not billed.
  private String context() {
    List<String> known = request.segments().stream().map(SegmentText::context).distinct().toList();
    return Stream.of(
            request.context(), request.carriedContext(), known.size() == 1 ? known.getFirst() : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
