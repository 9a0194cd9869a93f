package dev.localization.e2e;

import static dev.localization.e2e.assertion.ConditionType.COMPLETE;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.e2e.resource.Sample;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A text that stands in the job itself. */
@OnCluster
@Order(2)
final class LongTextIT {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");

  private final Sample sample;

  LongTextIT(TestNamespace namespace) {
    this.sample = new Sample(namespace, "long-text");
  }

  @Test
  void aLongTextIsTranslatedParagraphByParagraph() {
    sample.apply();

    TranslationJob job = sample.job().untilComplete(1);

    assertThat(job).hasCondition(COMPLETE).withReason("AllSegmentsTranslated");
    List<String> source = paragraphs(job.getSpec().source().text());
    for (String language : List.of("fr", "es")) {
      List<String> translated = paragraphs(sample.job().documents(language).get("text"));
      assertThat(translated).as("paragraphs in %s", language).hasSameSizeAs(source);
      assertThat(translated).doesNotContainAnyElementsOf(source);
      // Pseudo-translation names its language: none has the text of another.
      assertThat(translated).allMatch(paragraph -> paragraph.contains("[" + language + " "));
    }
    String run = job.getStatus().run().id();
    assertThat(sample.app().redis().keysWith(":translation-long:" + run)).isNotEmpty();
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(BLANK_LINE.split(text.strip(), -1)).map(String::strip).toList();
  }
}
