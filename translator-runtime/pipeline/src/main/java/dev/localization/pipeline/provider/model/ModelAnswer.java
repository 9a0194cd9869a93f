package dev.localization.pipeline.provider.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.Usage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the answer of a language model, which should be JSON of {@link TranslationSchema}. */
public final class ModelAnswer {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Models that know no schema like to dress an answer as a block of code. */
  private static final Pattern FENCED =
      Pattern.compile("\\s*+```\\w*+[ \\t]*+\\R(.*)\\R[ \\t]*+```\\s*+", Pattern.DOTALL);

  private ModelAnswer() {}

  /**
   * The translations of an answer; what was not asked for is dropped, and what is answered twice is
   * not answered.
   *
   * @throws Invalid when it is not such JSON
   */
  public static ProviderAnswer read(String content, ProviderRequest request, Usage usage)
      throws Invalid {
    JsonNode translations = parse(content, usage).path("translations");
    if (!translations.isArray()) {
      throw new Invalid("the answer has no list of translations", usage);
    }
    Set<String> asked =
        request.segments().stream().map(SegmentText::id).collect(Collectors.toSet());
    Map<String, String> answered = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    for (JsonNode translation : translations) {
      String id = translation.path("id").asText();
      JsonNode text = translation.path("text");
      if (asked.contains(id)
          && text.isTextual()
          && answered.putIfAbsent(id, text.textValue()) != null) {
        doubled.add(id);
      }
    }
    answered.keySet().removeAll(doubled);
    return new ProviderAnswer(answered, usage);
  }

  private static JsonNode parse(String content, Usage usage) throws Invalid {
    Matcher fenced = FENCED.matcher(content);
    try {
      return MAPPER.readTree(fenced.matches() ? fenced.group(1) : content);
    } catch (JacksonException noJson) {
      throw new Invalid("the answer is not JSON", usage);
    }
  }
}
