package dev.localization.pipeline.format.properties;

import static dev.localization.pipeline.format.Documents.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.localization.pipeline.document.MergeGateException;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {
  @Test
  void finds_every_property_in_the_order_of_the_document() throws Exception {
    assertThat(found(in -> PropertiesReader.read("\uFEFFz=1\n# no\na : 2\n", in)))
        .containsExactly(entry("z", "1"), entry("a", "2"));
  }

  @Test
  void tells_of_a_property_as_often_as_it_is_there() {
    assertThatThrownBy(() -> found(in -> PropertiesReader.read("k=v\nk=v\n", in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("there are two texts at k");
  }

  @Test
  void refuses_what_properties_cannot_load() {
    assertThatThrownBy(() -> found(in -> PropertiesReader.read("k=\\u12", in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("cannot be loaded");
  }
}
