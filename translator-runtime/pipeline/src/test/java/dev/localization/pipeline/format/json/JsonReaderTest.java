package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.localization.pipeline.document.MergeGateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void finds_every_value_by_its_pointer_and_tells_strings_from_others() throws Exception {
    String json = "\uFEFF{\"a\":\"1\",\"b\":[2.0,{\"x/y\":null}],\"c\":{},\"d\":[]}";

    assertThat(found(in -> JsonReader.read(json, in)))
        .containsExactly(
            entry("/a", JsonReader.string("1")),
            entry("/b/0", JsonReader.literal("2.0")),
            entry("/b/1/x~1y", JsonReader.literal("null")),
            entry("/c", JsonReader.literal("{}")),
            entry("/d", JsonReader.literal("[]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"1\"", "{\"a\":\"1\",}", "{'a':1}", "{\"a\":\"1\n\"}"})
  void refuses_what_is_not_json(String json) {
    assertThatThrownBy(() -> found(in -> JsonReader.read(json, in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("not JSON");
  }
}
