package dev.localization.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A resource of a later version of the API, read by this one with a mapper of no settings. */
class LaterVersionsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void anUnknownEnumValueDecodesToUnknown() throws JsonProcessingException {
    TranslationJobSpec spec =
        read("{\"priority\": \"Urgent\", \"targets\": [{\"formality\": \"Rude\"}]}");

    assertThat(spec.priority()).isEqualTo(Priority.UNKNOWN);
    assertThat(spec.targets().getFirst().formality()).isEqualTo(Formality.UNKNOWN);
  }

  @Test
  void unknownValuesAreFoundWithTheirPaths() throws JsonProcessingException {
    TranslationJobSpec spec =
        read(
            "{\"memory\": \"Use\", \"priority\": \"Urgent\","
                + " \"targets\": [{\"formality\": \"Auto\"}, {\"formality\": \"Rude\"}]}");

    assertThat(UnknownValues.in(spec))
        .containsExactlyInAnyOrder("priority", "targets[1].formality");
  }

  @Test
  void theNameOfUnknownIsAnUnknownValueToo() throws JsonProcessingException {
    assertThat(MAPPER.readValue("\"UNKNOWN\"", QueueName.class)).isEqualTo(QueueName.UNKNOWN);
  }

  @Test
  void anUnknownFieldIsLeftOut() throws JsonProcessingException {
    TranslationJobSpec spec =
        read("{\"novelty\": {\"deep\": 1}, \"source\": {\"language\": \"en\", \"feed\": {}}}");

    assertThat(spec.source().language()).isEqualTo("en");
    assertThat(spec.source().text()).isNull();
  }

  @Test
  void aProviderOfAnUnknownKindHasNone() throws JsonProcessingException {
    Provider provider = MAPPER.readValue("{\"name\": \"p\", \"telepathy\": {}}", Provider.class);

    assertThat(provider.kind()).isEmpty();
  }

  @Test
  void queuesHaveTheNamesThatTheyHaveInRedis() {
    assertThat(QueueName.BATCH_TRANSLATION.text()).isEqualTo("batch-translation");
  }

  private static TranslationJobSpec read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, TranslationJobSpec.class);
  }
}
